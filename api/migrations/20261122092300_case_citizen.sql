-- Which citizen a case is about: a link by id, apart from the case's row, seen by its desk alone. NULL: not known.
CREATE TABLE leon.case_citizen (
  case_id uuid PRIMARY KEY REFERENCES leon.care_case,
  desk_code text NOT NULL,
  citizen_id uuid REFERENCES leon.citizen,
  linked_at timestamptz NOT NULL
);
CREATE INDEX case_citizen_cases ON leon.case_citizen (citizen_id);
ALTER TABLE leon.case_citizen ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.case_citizen FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.case_citizen TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT, UPDATE ON leon.case_citizen TO leon_app;

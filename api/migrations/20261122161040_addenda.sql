-- A record that has ended is corrected by addition: what was written stays as it was, and what is added stands beside it with
-- who and when.
CREATE TABLE leon.case_addendum (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL,
  -- sealed under the case's own key; the journal entry speaks of the digest
  content bytea NOT NULL,
  said_by uuid NOT NULL REFERENCES leon.account,
  said_by_name text NOT NULL,
  said_at timestamptz NOT NULL
);
CREATE INDEX case_addendum_case ON leon.case_addendum (case_id);
ALTER TABLE leon.case_addendum ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.case_addendum FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.case_addendum TO leon_app
  USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
-- Added, never changed, never removed.
GRANT SELECT, INSERT ON leon.case_addendum TO leon_app;

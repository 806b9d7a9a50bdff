-- A responsible doctor who cannot be reached: each try is kept, so that the next one is known (X14 of the workflow, edition 2026).
CREATE TABLE leon.reach_attempt (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL REFERENCES leon.desk,
  step text NOT NULL CHECK (step IN ('responsible', 'practice', 'on_call', 'desk_doctor')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  number text NOT NULL CHECK (length(number) BETWEEN 3 AND 40),
  reached boolean NOT NULL,
  tried_by uuid NOT NULL REFERENCES leon.account,
  tried_by_name text NOT NULL,
  tried_at timestamptz NOT NULL
);
CREATE INDEX reach_attempt_case ON leon.reach_attempt (case_id, tried_at);
ALTER TABLE leon.reach_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.reach_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.reach_attempt TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT ON leon.reach_attempt TO leon_app;

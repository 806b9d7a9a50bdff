-- A wrong person was linked: everybody who was asked, told or made responsible meanwhile is listed, and told by the desk.

CREATE TABLE leon.correction_receiver (
  id uuid PRIMARY KEY,
  correction_id bigint NOT NULL REFERENCES leon.citizen_correction,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('unit', 'department', 'responsible', 'asked_doctor', 'crew', 'transport')),
  -- a unit and a department by their offer, whose name and number the register has
  offer_id uuid REFERENCES leon.offer (id),
  name text,
  number text,
  told_at timestamptz,
  told_by uuid REFERENCES leon.account,
  told_by_name text,
  CHECK ((told_at IS NULL) = (told_by IS NULL) AND (told_at IS NULL) = (told_by_name IS NULL)),
  CHECK ((kind IN ('unit', 'department')) = (offer_id IS NOT NULL) AND (offer_id IS NULL OR name IS NULL))
);
CREATE INDEX correction_receiver_case ON leon.correction_receiver (case_id);
ALTER TABLE leon.correction_receiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.correction_receiver FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.correction_receiver TO leon_app
  USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT, UPDATE (told_at, told_by, told_by_name) ON leon.correction_receiver TO leon_app;

-- Read by the unit with its request.
ALTER TABLE leon.place_request ADD COLUMN citizen_corrected_at timestamptz;

-- A wrong person is corrected by addition, two who have one case open see each other, and a number that many call from does
-- not make citizens follow each other up.

-- Who was linked by mistake, who came instead, why and by whom: added, never changed, never removed.
CREATE TABLE leon.citizen_correction (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL,
  wrong_citizen uuid NOT NULL REFERENCES leon.citizen,
  -- NULL: nobody is known instead
  right_citizen uuid REFERENCES leon.citizen,
  reason text NOT NULL CHECK (reason IN ('mistyped', 'wrong_person_chosen', 'caller_corrected', 'identified_later', 'other')),
  corrected_by uuid NOT NULL REFERENCES leon.account,
  corrected_by_name text NOT NULL,
  corrected_at timestamptz NOT NULL,
  CHECK (right_citizen <> wrong_citizen)
);
CREATE INDEX citizen_correction_case ON leon.citizen_correction (case_id);
CREATE INDEX citizen_correction_wrong ON leon.citizen_correction (wrong_citizen);
ALTER TABLE leon.citizen_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.citizen_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.citizen_correction TO leon_app
  USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT ON leon.citizen_correction TO leon_app;

-- Who has a case open at this moment, one row per console. Gone with a crash of the database, as the consoles' lines are;
-- a row that its node no longer renews counts as gone.
CREATE UNLOGGED TABLE leon.case_viewer (
  console uuid PRIMARY KEY,
  node uuid NOT NULL,
  case_id uuid NOT NULL,
  desk_code text NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX case_viewer_case ON leon.case_viewer (case_id);
ALTER TABLE leon.case_viewer ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.case_viewer FORCE ROW LEVEL SECURITY;
CREATE POLICY gateway_keeps ON leon.case_viewer TO leon_app
  USING (leon.actor_kind() = 'gateway') WITH CHECK (leon.actor_kind() = 'gateway');
GRANT SELECT, INSERT, UPDATE, DELETE ON leon.case_viewer TO leon_app;

-- A practice or a care home calls about many citizens from one number: two citizens who are both known, and are not the
-- same, never follow each other up.
CREATE OR REPLACE FUNCTION leon.recall_of(which uuid) RETURNS TABLE (id uuid, number integer) LANGUAGE sql STABLE AS $$
  SELECT o.id, o.number FROM leon.care_case c JOIN leon.care_case o ON o.desk_code = c.desk_code
    AND o.closed_at > leon.leon_now() - leon.desk_duration(c.desk_code, 'recall_within')
    LEFT JOIN leon.case_citizen mine ON mine.case_id = c.id
    LEFT JOIN leon.case_citizen theirs ON theirs.case_id = o.id
  WHERE c.id = which AND o.id <> c.id AND o.status = 'closed' AND (
    mine.citizen_id = theirs.citizen_id
    OR (mine.citizen_id IS NULL OR theirs.citizen_id IS NULL)
      AND EXISTS (SELECT 1 FROM leon.call a JOIN leon.call b ON b.from_hash = a.from_hash WHERE a.case_id = c.id AND b.case_id = o.id))
  ORDER BY (mine.citizen_id = theirs.citizen_id) IS TRUE DESC, o.closed_at DESC LIMIT 1
$$;

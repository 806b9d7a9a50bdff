-- Emergency access (nødadgang): somebody of another desk reads one case for a short while, says why, and the case's own
-- coordinator is told at once.
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'break_glass_for', 'PT30M', 'LEON default, not approved: emergency access to another desk''s case');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

CREATE TABLE leon.break_glass (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  -- the case's desk, which is told
  desk_code text NOT NULL,
  case_number integer NOT NULL,
  account_id uuid NOT NULL REFERENCES leon.account,
  account_name text NOT NULL,
  account_desk text NOT NULL,
  ground text NOT NULL CHECK (ground IN ('danger_to_life', 'citizen_calls_here', 'desk_unreachable', 'other')),
  -- in her own words, sealed; the name of the key stands apart so that keys can be changed
  reason bytea NOT NULL,
  key_id text NOT NULL,
  opened_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  ended_at timestamptz,
  seen_at timestamptz,
  seen_by_name text,
  CHECK (opened_at < until_at),
  CHECK (account_desk <> desk_code),
  CHECK ((seen_at IS NULL) = (seen_by_name IS NULL))
);
CREATE INDEX break_glass_desk ON leon.break_glass (desk_code, opened_at);
ALTER TABLE leon.access_log ADD COLUMN break_glass_id uuid;

ALTER TABLE leon.break_glass ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.break_glass FORCE ROW LEVEL SECURITY;

-- Which case is meant is said by desk and number, and that one alone is found.
CREATE POLICY named_by_number ON leon.case_reference FOR SELECT TO leon_app
  USING (leon.works_at_a_desk() AND desk_code || ' ' || number = leon.actor('named_case'));

CREATE POLICY own ON leon.break_glass FOR SELECT TO leon_app
  USING (leon.works_at_a_desk() AND account_id = leon.actor_account());
CREATE POLICY opens ON leon.break_glass FOR INSERT TO leon_app
  WITH CHECK (leon.works_at_a_desk() AND account_id = leon.actor_account() AND account_desk = leon.actor_desk()
    AND until_at <= leon.leon_now() + leon.desk_duration(desk_code, 'break_glass_for')
    AND EXISTS (SELECT 1 FROM leon.case_reference r
      WHERE r.case_id = break_glass.case_id AND r.desk_code = break_glass.desk_code AND r.number = break_glass.case_number));
CREATE POLICY own_ends ON leon.break_glass FOR UPDATE TO leon_app
  USING (leon.works_at_a_desk() AND account_id = leon.actor_account())
  WITH CHECK (leon.works_at_a_desk() AND account_id = leon.actor_account());
CREATE POLICY coordinator_is_told ON leon.break_glass FOR SELECT TO leon_app
  USING (leon.works_at_desk(desk_code) AND leon.actor_role() = 'coordinator');
CREATE POLICY coordinator_has_seen ON leon.break_glass FOR UPDATE TO leon_app
  USING (leon.works_at_desk(desk_code) AND leon.actor_role() = 'coordinator')
  WITH CHECK (leon.works_at_desk(desk_code) AND leon.actor_role() = 'coordinator');
CREATE POLICY auditor_reads ON leon.break_glass FOR SELECT TO leon_app USING (leon.is_auditor());
GRANT SELECT, INSERT, UPDATE (version, ended_at, seen_at, seen_by_name) ON leon.break_glass TO leon_app;

-- The one case that the transaction has named, for reading, until the time is up. Nothing but SELECT follows from it.
CREATE FUNCTION leon.glass_is_broken(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor('break_glass') IS NOT NULL AND EXISTS (SELECT 1 FROM leon.break_glass b
    WHERE b.id::text = leon.actor('break_glass') AND b.case_id = which_case AND b.account_id = leon.actor_account()
      AND b.ended_at IS NULL AND b.until_at > leon.leon_now())
$$;
CREATE POLICY broken_glass ON leon.care_case FOR SELECT TO leon_app USING (leon.glass_is_broken(id));
CREATE POLICY broken_glass ON leon.case_field FOR SELECT TO leon_app USING (leon.glass_is_broken(case_id));
CREATE POLICY broken_glass ON leon.case_citizen FOR SELECT TO leon_app USING (leon.glass_is_broken(case_id));
CREATE POLICY broken_glass ON leon.responsible_period FOR SELECT TO leon_app USING (leon.glass_is_broken(case_id));
CREATE POLICY broken_glass ON leon.payload_key FOR SELECT TO leon_app
  USING (owner_type = 'case' AND leon.glass_is_broken(owner_id));

-- How long clocks run is data: the region's folder says it for all desks or for one, a desk says its own on top.

CREATE TABLE leon.desk_clock (
  entity text NOT NULL,
  row_key text NOT NULL CHECK (starts_with(row_key, entity || '@')),
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (length(digest) = 64),
  valid tstzrange NOT NULL,
  revision integer NOT NULL REFERENCES leon.directory_import,
  desk text REFERENCES leon.desk,
  setting text NOT NULL,
  -- ISO 8601 duration
  value text NOT NULL CHECK (value ~ '^PT(\d+[HMS])+$' AND value::interval > interval '0'),
  approved boolean NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (entity, version),
  CONSTRAINT desk_clock_one_at_a_time EXCLUDE USING gist (entity WITH =, valid WITH &&)
);
CREATE INDEX desk_clock_of ON leon.desk_clock (setting);
ALTER TABLE leon.desk_clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.desk_clock FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.desk_clock FOR SELECT USING (true);
CREATE POLICY importer_keeps ON leon.desk_clock TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.desk_clock TO leon_app, leon_worker, leon_hold, leon_migrator;
GRANT INSERT ON leon.desk_clock TO leon_migrator;
GRANT UPDATE (valid) ON leon.desk_clock TO leon_migrator;

-- Rows of a desk are its own word; those of `default` speak where the region's folder is silent.
ALTER TABLE leon.desk_setting
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN set_by uuid REFERENCES leon.account,
  ADD COLUMN set_by_name text,
  ADD COLUMN set_at timestamptz,
  ADD CHECK (num_nulls(set_by, set_by_name, set_at) IN (0, 3));
CREATE FUNCTION leon.sets_clocks_of(desk text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(leon.actor_kind() = 'person' AND (leon.actor_role() = 'administrator'
    OR leon.actor_role() = 'coordinator' AND leon.actor_desk() = desk), false)
$$;
CREATE POLICY desk_says ON leon.desk_setting FOR INSERT TO leon_app
  WITH CHECK (leon.sets_clocks_of(desk_code) AND set_by = leon.actor_account());
CREATE POLICY desk_changes ON leon.desk_setting FOR UPDATE TO leon_app
  USING (leon.sets_clocks_of(desk_code)) WITH CHECK (leon.sets_clocks_of(desk_code) AND set_by = leon.actor_account());
GRANT INSERT, UPDATE ON leon.desk_setting TO leon_app;

CREATE OR REPLACE FUNCTION leon.desk_duration(desk text, what text) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT s.value::interval FROM leon.desk_setting s WHERE s.setting = $2 AND s.desk_code = $1),
    (SELECT k.value::interval FROM leon.desk_clock k WHERE k.setting = $2 AND (k.desk = $1 OR k.desk IS NULL)
      AND k.valid @> leon.leon_now() ORDER BY k.desk NULLS LAST LIMIT 1),
    (SELECT s.value::interval FROM leon.desk_setting s WHERE s.setting = $2 AND s.desk_code = 'default'))
$$;

-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting (desk_code, setting, value, source) VALUES
  ('default', 'decision_warn_after', 'PT10M', 'Workflow edition 2026, clock K2: call to decision, yellow'),
  ('default', 'decision_warn_crew_after', 'PT5M', 'Workflow edition 2026, clock K2: a crew waits beside the citizen'),
  ('default', 'decision_late_after', 'PT20M', 'Workflow edition 2026, clock K2: red'),
  ('default', 'decision_late_crew_after', 'PT10M', 'LEON default, clock K2: red for a crew, in the same proportion'),
  ('default', 'doctor_warn_after', 'PT3M', 'Workflow edition 2026, clock K3: a doctor joins at red or orange, yellow'),
  ('default', 'doctor_late_after', 'PT5M', 'Workflow edition 2026, clock K3: red'),
  ('default', 'answer_within_urgent', 'PT5M', 'Workflow edition 2026, clock K4: urgent'),
  ('default', 'answer_tell_coordinator_after', 'PT10M', 'Workflow edition 2026, clock K4: yellow at 10 of 15 minutes; the coordinator is told'),
  ('default', 'answer_tell_coordinator_urgent_after', 'PT3M20S', 'LEON default, clock K4: the same share of five minutes'),
  ('default', 'first_visit_within', 'PT4H', 'Workflow edition 2026, clock K7: first visit of an acute team'),
  ('default', 'first_visit_within_urgent', 'PT2H', 'Workflow edition 2026, clock K7: urgent'),
  ('default', 'appointment_confirmed_within', 'PT2H', 'Workflow edition 2026, clock K11 says two working hours; LEON counts hours, not approved'),
  ('default', 'outcome_within', 'PT72H', 'Workflow edition 2026, clock K17: outcome after hand-over'),
  ('default', 'capacity_remind_every', 'PT3H', 'LEON default, clock K6: between two reminders, at most three a day'),
  ('default', 'alarm_escalate_after', 'PT2M', 'LEON default: an alarm that nobody owns for so long is told to the coordinator');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

-- How long a unit has to answer, and when the coordinator hears that it has not: urgent is what is red or orange.
CREATE FUNCTION leon.answer_time(c leon.care_case) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT leon.desk_duration(c.desk_code, CASE WHEN c.urgency IN ('red', 'orange') THEN 'answer_within_urgent' ELSE 'answer_within' END)
$$;

-- Rules from law, agreement and clinic as dated rows, imported with the region's folder. Versions as in the directory:
-- one thing is in force once at a time, what was said stays as it was said, only how long it is in force may be cut short.

CREATE TABLE leon.rule_row (
  entity text NOT NULL,
  row_key text NOT NULL CHECK (starts_with(row_key, entity || '@')),
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (length(digest) = 64),
  valid tstzrange NOT NULL,
  revision integer NOT NULL,
  code text NOT NULL CHECK (code = entity),
  name text NOT NULL CHECK (name <> ''),
  status text NOT NULL CHECK (status IN ('proposed', 'approved')),
  approved_by text,
  source text NOT NULL, demo boolean NOT NULL,
  CHECK (status = 'proposed' OR approved_by IS NOT NULL)
);

CREATE TABLE leon.agreement (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  parties text[] NOT NULL CHECK (cardinality(parties) > 0),
  kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
  trigger text NOT NULL CHECK (trigger IN ('always', 'peak')),
  cap integer CHECK (cap >= 0)
);
CREATE TABLE leon.conveyance_rule (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  effect text NOT NULL CHECK (effect IN ('forbids', 'allows')),
  callers text[] NOT NULL, kinds text[] NOT NULL,
  authority_types text[] NOT NULL, parties text[] NOT NULL, alternatives text[] NOT NULL,
  CHECK (effect = 'allows' OR cardinality(authority_types) > 0),
  CHECK (effect = 'forbids' OR cardinality(parties) > 0)
);
CREATE TABLE leon.referral_rule (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  kinds text[] NOT NULL, offers text[] NOT NULL, callers text[] NOT NULL,
  requires text NOT NULL CHECK (requires IN ('doctor', 'another'))
);
CREATE TABLE leon.target_group (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  name_en text NOT NULL CHECK (name_en <> ''),
  kinds text[] NOT NULL, callers text[] NOT NULL,
  by_doctor boolean NOT NULL, after_discharge boolean NOT NULL
);
CREATE TABLE leon.care_rule (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  kinds text[] NOT NULL,
  observation text NOT NULL CHECK (observation IN ('once', 'visits', 'continuous')),
  visit_interval_minutes integer CHECK (visit_interval_minutes > 0),
  doctor_same_day boolean NOT NULL, pregnancy boolean NOT NULL,
  CHECK ((observation = 'visits') = (visit_interval_minutes IS NOT NULL))
);
CREATE TABLE leon.urgency_rule (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  desk text REFERENCES leon.desk,
  doctor_informed text[] NOT NULL, doctor_first text[] NOT NULL, time_critical text[] NOT NULL,
  held_back text[] NOT NULL CHECK (NOT held_back && ARRAY['L6', 'L7', 'L8'])
);
CREATE TABLE leon.ranking_weights (
  LIKE leon.rule_row INCLUDING CONSTRAINTS,
  desk text REFERENCES leon.desk,
  wish integer NOT NULL CHECK (wish BETWEEN 0 AND 1000),
  travel integer NOT NULL CHECK (travel BETWEEN 0 AND 1000),
  confidence integer NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
  own_staff integer NOT NULL CHECK (own_staff BETWEEN 0 AND 1000),
  load integer NOT NULL CHECK (load BETWEEN 0 AND 1000),
  declines integer NOT NULL CHECK (declines BETWEEN 0 AND 1000),
  nice integer NOT NULL CHECK (nice BETWEEN 0 AND 1000)
);
DROP TABLE leon.rule_row;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['agreement', 'conveyance_rule', 'referral_rule', 'target_group', 'care_rule', 'urgency_rule', 'ranking_weights'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ADD PRIMARY KEY (entity, version)', t);
    EXECUTE format('ALTER TABLE leon.%I ADD FOREIGN KEY (revision) REFERENCES leon.directory_import', t);
    EXECUTE format('ALTER TABLE leon.%I ADD CONSTRAINT %I EXCLUDE USING gist (entity WITH =, valid WITH &&)', t, t || '_one_at_a_time');
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY everybody_reads ON leon.%I FOR SELECT TO leon_app, leon_worker USING (true)', t);
    EXECUTE format('CREATE POLICY importer_keeps ON leon.%I TO leon_migrator USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_app, leon_worker', t);
    EXECUTE format('GRANT SELECT, INSERT ON leon.%I TO leon_migrator', t);
    EXECUTE format('GRANT UPDATE (valid) ON leon.%I TO leon_migrator', t);
  END LOOP;
END $$;

-- Whether the peak rule of an agreement is open. The journal keeps who opened and closed it before.
CREATE TABLE leon.agreement_peak (
  agreement text PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  open boolean NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  set_by uuid NOT NULL REFERENCES leon.account,
  set_by_name text NOT NULL,
  set_at timestamptz NOT NULL,
  open_until timestamptz
);
ALTER TABLE leon.agreement_peak ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.agreement_peak FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.agreement_peak FOR SELECT TO leon_app, leon_worker USING (true);
CREATE POLICY coordinator_opens ON leon.agreement_peak FOR INSERT TO leon_app
  WITH CHECK (leon.actor_role() = 'coordinator');
CREATE POLICY coordinator_changes ON leon.agreement_peak FOR UPDATE TO leon_app
  USING (leon.actor_role() = 'coordinator') WITH CHECK (leon.actor_role() = 'coordinator');
GRANT SELECT ON leon.agreement_peak TO leon_app, leon_worker;
GRANT INSERT, UPDATE ON leon.agreement_peak TO leon_app;

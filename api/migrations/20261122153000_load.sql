-- How loaded each desk is: the parameters, levels and actions as dated rows of the region's folder, the figures as they
-- were told last, and every change of level. Figures only: nobody's name, no citizen, no case.

CREATE TABLE leon.load_rule_row (
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
  desk text,
  CHECK (status = 'proposed' OR approved_by IS NOT NULL)
);
-- from which figure on a measure counts 1, 2 or 3 points
CREATE TABLE leon.load_parameter (
  LIKE leon.load_rule_row INCLUDING CONSTRAINTS,
  measure text NOT NULL,
  busy double precision NOT NULL CHECK (busy >= 0), pressed double precision NOT NULL, critical double precision NOT NULL,
  CHECK (busy <= pressed AND pressed <= critical)
);
CREATE TABLE leon.load_step (
  LIKE leon.load_rule_row INCLUDING CONSTRAINTS,
  level text NOT NULL CHECK (level IN ('normal', 'busy', 'pressed', 'critical')),
  from_points integer NOT NULL CHECK (from_points >= 0)
);
CREATE TABLE leon.load_action (
  LIKE leon.load_rule_row INCLUDING CONSTRAINTS,
  name_en text NOT NULL CHECK (name_en <> ''),
  level text NOT NULL CHECK (level IN ('normal', 'busy', 'pressed', 'critical')),
  place text
);
DROP TABLE leon.load_rule_row;

CREATE TABLE leon.desk_load (
  desk_code text PRIMARY KEY REFERENCES leon.desk,
  version integer NOT NULL CHECK (version > 0),
  told_at timestamptz NOT NULL,
  level text NOT NULL CHECK (level IN ('normal', 'busy', 'pressed', 'critical')),
  since timestamptz NOT NULL,
  -- DeskLoad in the contracts
  row jsonb NOT NULL
);
CREATE TABLE leon.desk_load_level (
  desk_code text NOT NULL REFERENCES leon.desk,
  at timestamptz NOT NULL,
  level text NOT NULL CHECK (level IN ('normal', 'busy', 'pressed', 'critical')),
  before text CHECK (before IN ('normal', 'busy', 'pressed', 'critical')),
  points integer NOT NULL CHECK (points >= 0),
  reasons jsonb NOT NULL,
  PRIMARY KEY (desk_code, at)
);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['load_parameter', 'load_step', 'load_action'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ADD PRIMARY KEY (entity, version)', t);
    EXECUTE format('ALTER TABLE leon.%I ADD FOREIGN KEY (revision) REFERENCES leon.directory_import', t);
    EXECUTE format('ALTER TABLE leon.%I ADD FOREIGN KEY (desk) REFERENCES leon.desk', t);
    EXECUTE format('ALTER TABLE leon.%I ADD CONSTRAINT %I EXCLUDE USING gist (entity WITH =, valid WITH &&)', t, t || '_one_at_a_time');
    EXECUTE format('CREATE POLICY everybody_reads ON leon.%I FOR SELECT TO leon_app, leon_worker USING (true)', t);
    EXECUTE format('CREATE POLICY importer_keeps ON leon.%I TO leon_migrator USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_app, leon_worker', t);
    EXECUTE format('GRANT SELECT, INSERT ON leon.%I TO leon_migrator', t);
    EXECUTE format('GRANT UPDATE (valid) ON leon.%I TO leon_migrator', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['load_parameter', 'load_step', 'load_action', 'desk_load', 'desk_load_level'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- Whoever may shift work between desks, and a wall.
CREATE FUNCTION leon.sees_loads() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND leon.actor_role() IN ('coordinator', 'administrator') OR leon.actor_kind() = 'wall'
$$;
CREATE POLICY overseers_read ON leon.desk_load FOR SELECT TO leon_app USING (leon.sees_loads());
CREATE POLICY overseers_read ON leon.desk_load_level FOR SELECT TO leon_app USING (leon.sees_loads());
CREATE POLICY worker_reckons ON leon.desk_load TO leon_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_reckons ON leon.desk_load_level TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT ON leon.desk_load, leon.desk_load_level TO leon_app;
GRANT SELECT, INSERT, UPDATE ON leon.desk_load TO leon_worker;
GRANT SELECT, INSERT ON leon.desk_load_level TO leon_worker;

-- One more audience, beside those that were: the name of the one below says which they are.
ALTER FUNCTION leon.may_follow(text) RENAME TO may_follow_work;
CREATE FUNCTION leon.may_follow(stream text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.may_follow_work(stream)
    OR stream = 'load:midt' AND leon.actor_kind() = 'person' AND leon.actor_role() = 'coordinator'
$$;
ALTER POLICY audience ON leon.stream_event USING (leon.may_follow(stream));
ALTER POLICY audience ON leon.stream_head USING (leon.may_follow(stream));

-- What is done at which TOBS, as dated rows imported with the region's folder. Versions as of the other rules; whether
-- the totals rise to 15 and no higher total is milder is checked at the import.
CREATE TABLE leon.tobs_action_rule (
  entity text NOT NULL,
  row_key text NOT NULL CHECK (starts_with(row_key, entity || '@')),
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (length(digest) = 64),
  valid tstzrange NOT NULL,
  revision integer NOT NULL REFERENCES leon.directory_import,
  code text NOT NULL CHECK (code = entity),
  name text NOT NULL CHECK (name <> ''),
  status text NOT NULL CHECK (status IN ('proposed', 'approved')),
  approved_by text,
  source text NOT NULL, demo boolean NOT NULL,
  desk text REFERENCES leon.desk,
  -- '4:ORANGE': up to and including a total; '2:YELLOW:480': with minutes to the next scoring
  steps text[] NOT NULL CHECK (cardinality(steps) > 0),
  single_three text CHECK (single_three IN ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
  PRIMARY KEY (entity, version),
  CONSTRAINT tobs_action_rule_one_at_a_time EXCLUDE USING gist (entity WITH =, valid WITH &&),
  CHECK (status = 'proposed' OR approved_by IS NOT NULL)
);
ALTER TABLE leon.tobs_action_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.tobs_action_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.tobs_action_rule FOR SELECT TO leon_app, leon_worker USING (true);
CREATE POLICY importer_keeps ON leon.tobs_action_rule TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.tobs_action_rule TO leon_app, leon_worker;
GRANT SELECT, INSERT ON leon.tobs_action_rule TO leon_migrator;
GRANT UPDATE (valid) ON leon.tobs_action_rule TO leon_migrator;

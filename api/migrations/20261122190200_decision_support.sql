-- What switches the module on that could make LEON a medical device: dated rows of the region's folder, each with its source and
-- who approved it. Without one in force it is off.
CREATE TABLE leon.decision_support (
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
  PRIMARY KEY (entity, version),
  CONSTRAINT decision_support_one_at_a_time EXCLUDE USING gist (entity WITH =, valid WITH &&),
  CHECK (status = 'proposed' OR approved_by IS NOT NULL)
);
ALTER TABLE leon.decision_support ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.decision_support FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.decision_support FOR SELECT TO leon_app, leon_worker USING (true);
CREATE POLICY importer_keeps ON leon.decision_support TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.decision_support TO leon_app, leon_worker;
GRANT SELECT, INSERT ON leon.decision_support TO leon_migrator;
GRANT UPDATE (valid) ON leon.decision_support TO leon_migrator;

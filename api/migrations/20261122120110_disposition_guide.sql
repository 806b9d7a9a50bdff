-- The disposition guide (visitations- og dispositionsguide) as dated rows, imported with the region's folder: which
-- department a problem, an age or a pregnancy leads to. Versions as of the other rules.
CREATE TABLE leon.disposition_guide (
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
  name_en text NOT NULL CHECK (name_en <> ''),
  words text[] NOT NULL,
  specialty text,
  min_age integer CHECK (min_age BETWEEN 0 AND 130),
  max_age integer CHECK (max_age BETWEEN 0 AND 130),
  pregnant boolean NOT NULL,
  departments text[] NOT NULL CHECK (cardinality(departments) > 0),
  PRIMARY KEY (entity, version),
  CONSTRAINT disposition_guide_one_at_a_time EXCLUDE USING gist (entity WITH =, valid WITH &&),
  CHECK (status = 'proposed' OR approved_by IS NOT NULL),
  CHECK (min_age IS NULL OR max_age IS NULL OR min_age <= max_age),
  -- a row that asks for nothing would be everybody's
  CHECK (cardinality(words) > 0 OR specialty IS NOT NULL OR max_age IS NOT NULL OR pregnant)
);
ALTER TABLE leon.disposition_guide ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.disposition_guide FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.disposition_guide FOR SELECT TO leon_app, leon_worker USING (true);
CREATE POLICY importer_keeps ON leon.disposition_guide TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.disposition_guide TO leon_app, leon_worker;
GRANT SELECT, INSERT ON leon.disposition_guide TO leon_migrator;
GRANT UPDATE (valid) ON leon.disposition_guide TO leon_migrator;

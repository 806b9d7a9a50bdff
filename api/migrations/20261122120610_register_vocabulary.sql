-- The vocabulary of the register: editions of the standard and what they ask for, definitions in both languages, tests and
-- equipment, and what a problem usually asks for. Versions as of every other file of the region's folder.

CREATE TABLE leon.directory_row (
  entity text NOT NULL,
  row_key text NOT NULL CHECK (starts_with(row_key, entity || '@')),
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (length(digest) = 64),
  valid tstzrange NOT NULL,
  revision integer NOT NULL
);

CREATE TABLE leon.standard_edition (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL CHECK (code ~ '^\d{4}$'),
  da text NOT NULL CHECK (da <> ''), en text NOT NULL CHECK (en <> ''),
  in_force_from date NOT NULL, in_force_to date,
  note_da text NOT NULL, note_en text NOT NULL,
  source text NOT NULL,
  CHECK (in_force_to IS NULL OR in_force_from < in_force_to)
);

CREATE TABLE leon.standard_requirement (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  edition text NOT NULL,
  kind text NOT NULL,
  competence text REFERENCES leon.competence,
  availability text CHECK (availability IN ('round_the_clock')),
  approved boolean NOT NULL, source text NOT NULL,
  CHECK (num_nonnulls(competence, availability) = 1)
);

CREATE TABLE leon.definition (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  subject_type text NOT NULL CHECK (subject_type IN ('offer_kind', 'competence', 'test', 'equipment')),
  subject text NOT NULL,
  edition text,
  da text NOT NULL CHECK (da <> ''), en text NOT NULL CHECK (en <> ''),
  approved boolean NOT NULL, source text NOT NULL
);

CREATE TABLE leon.test_kind (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL,
  da text NOT NULL CHECK (da <> ''), en text NOT NULL CHECK (en <> ''),
  codes text[] NOT NULL,
  competence text REFERENCES leon.competence,
  source text NOT NULL
);

CREATE TABLE leon.equipment (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL,
  da text NOT NULL CHECK (da <> ''), en text NOT NULL CHECK (en <> ''),
  source text NOT NULL
);

CREATE TABLE leon.problem_template (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL,
  da text NOT NULL CHECK (da <> ''), en text NOT NULL CHECK (en <> ''),
  must text[] NOT NULL, nice text[] NOT NULL,
  observation text NOT NULL CHECK (observation IN ('continuous', 'visits', 'once')),
  advice_da text NOT NULL, advice_en text NOT NULL,
  approved boolean NOT NULL, source text NOT NULL
);

DROP TABLE leon.directory_row;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['standard_edition', 'standard_requirement', 'definition', 'test_kind', 'equipment', 'problem_template'] LOOP
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

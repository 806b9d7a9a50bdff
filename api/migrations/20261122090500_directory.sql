-- The directory as dated data: who, where, what they offer, when, and under whose authority.
-- Every file of a region's folder has a table of versions. `entity` is the thing a row is about, `row_key` the row of the
-- file (entity and stated first day), `valid` the time in which this version was, is or will be in force. No two versions
-- of one thing are in force at once. An empty `valid` was replaced before it came into force and is kept as history.

-- text and tstzrange in one exclusion constraint
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA leon;

CREATE TABLE leon.directory_import (
  revision integer PRIMARY KEY CHECK (revision > 0),
  id uuid NOT NULL UNIQUE,
  imported_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  added integer NOT NULL CHECK (added >= 0),
  changed integer NOT NULL CHECK (changed >= 0),
  CHECK (added + changed > 0)
);

-- ── things that other rows, also of other slices, point to; never deleted ────────────────────────────────
CREATE TABLE leon.organisation (code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'));
CREATE TABLE leon.municipality (code text PRIMARY KEY CHECK (code ~ '^\d{4}$'));
CREATE TABLE leon.site (code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'));
CREATE TABLE leon.competence (code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2,6}-\d{2}$'));
CREATE TABLE leon.competence_template (code text PRIMARY KEY);
CREATE TABLE leon.hours_template (code text PRIMARY KEY);
CREATE TABLE leon.desk (code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,30}$'));
-- The id is made from the code (see offer-id.rules.ts), so that a register built anew keeps its ids.
CREATE TABLE leon.offer (code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'), id uuid NOT NULL UNIQUE);

-- ── versions ─────────────────────────────────────────────────────────────────────────────────────────────
-- Columns that all of them share; dropped below.
CREATE TABLE leon.directory_row (
  entity text NOT NULL,
  row_key text NOT NULL CHECK (starts_with(row_key, entity || '@')),
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (length(digest) = 64),
  valid tstzrange NOT NULL,
  revision integer NOT NULL
);

CREATE TABLE leon.organisation_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.organisation CHECK (code = entity),
  type text NOT NULL CHECK (type IN ('region', 'municipality', 'cluster', 'health_council', 'hospital', 'department', 'service', 'undecided')),
  name text NOT NULL CHECK (name <> ''),
  municipality text REFERENCES leon.municipality,
  source text NOT NULL, demo boolean NOT NULL,
  CHECK ((type = 'municipality') <= (municipality IS NOT NULL))
);

CREATE TABLE leon.municipality_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.municipality CHECK (code = entity),
  name text NOT NULL CHECK (name <> ''),
  organisation text NOT NULL REFERENCES leon.organisation,
  lat double precision NOT NULL CHECK (lat BETWEEN 54 AND 58.5),
  lon double precision NOT NULL CHECK (lon BETWEEN 7 AND 16),
  position_class text NOT NULL CHECK (position_class IN ('a', 'b', 'c')),
  source text NOT NULL
);

CREATE TABLE leon.site_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.site CHECK (code = entity),
  name text NOT NULL CHECK (name <> ''),
  municipality text NOT NULL REFERENCES leon.municipality,
  lat double precision NOT NULL CHECK (lat BETWEEN 54 AND 58.5),
  lon double precision NOT NULL CHECK (lon BETWEEN 7 AND 16),
  position_class text NOT NULL CHECK (position_class IN ('a', 'b', 'c')),
  land_area text NOT NULL CHECK (land_area <> ''),
  source text NOT NULL, demo boolean NOT NULL
);

CREATE TABLE leon.competence_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.competence CHECK (code = entity),
  da text NOT NULL CHECK (da <> ''), en text NOT NULL CHECK (en <> ''),
  fsiii text,
  authority text NOT NULL CHECK (authority IN ('core', 'own_field', 'framework_delegation', 'individual_order')),
  core boolean NOT NULL,
  source text NOT NULL
);

CREATE TABLE leon.competence_template_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.competence_template CHECK (code = entity),
  kind text NOT NULL,
  competences text[] NOT NULL,
  source text NOT NULL, demo boolean NOT NULL
);

CREATE TABLE leon.hours_template_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.hours_template CHECK (code = entity),
  mon text NOT NULL, tue text NOT NULL, wed text NOT NULL, thu text NOT NULL, fri text NOT NULL, sat text NOT NULL, sun text NOT NULL,
  holiday text NOT NULL, special text NOT NULL,
  source text NOT NULL, demo boolean NOT NULL
);

CREATE TABLE leon.offer_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.offer CHECK (code = entity),
  kind text NOT NULL CHECK (kind IN ('advice', 'own_gp', 'on_call_doctor', 'home_nursing', 'home_care', 'acute_team',
    'hospital_outreach_team', 'municipal_place', 'subacute_slot', 'acute_clinic', 'specialist_hotline', 'discharge_72h_number',
    'emergency_department', 'hospital_ward', 'direct_number')),
  level text NOT NULL CHECK (level IN ('L0', 'L1', 'L2', 'L3', 'L3b', 'L4', 'L5', 'L6', 'L7', 'L8')),
  name text NOT NULL CHECK (name <> ''),
  site text REFERENCES leon.site,
  unit text NOT NULL REFERENCES leon.organisation,
  serves_municipality text REFERENCES leon.municipality,
  travel text NOT NULL CHECK (travel IN ('citizen_to_offer', 'offer_to_citizen', 'none')),
  capacity_model text NOT NULL CHECK (capacity_model IN ('beds', 'team', 'slots', 'status', 'none')),
  competence_template text NOT NULL REFERENCES leon.competence_template,
  extra_competences text[] NOT NULL,
  without_competences text[] NOT NULL,
  hours_template text NOT NULL REFERENCES leon.hours_template,
  reporting_times text[] NOT NULL,
  may_refer text[] NOT NULL CHECK (may_refer <@ ARRAY['own_gp', 'on_call_doctor', 'prehospital_crew', 'municipal_nurse', 'hospital', 'other']),
  min_age integer CHECK (min_age BETWEEN 0 AND 130),
  max_age integer CHECK (max_age BETWEEN 0 AND 130),
  known_only boolean NOT NULL,
  answers_in_leon boolean NOT NULL,
  receives_directly boolean NOT NULL,
  professional_number text,
  specialty text,
  source text NOT NULL, demo boolean NOT NULL,
  CHECK (min_age IS NULL OR max_age IS NULL OR min_age <= max_age),
  -- who travels needs somewhere to travel from or to
  CHECK (travel = 'none' OR site IS NOT NULL),
  -- a unit without LEON is reached by telephone or not at all
  CHECK (answers_in_leon OR professional_number IS NOT NULL OR capacity_model = 'none'),
  -- an offer that is counted is reported at stated times
  CHECK (capacity_model = 'none' OR cardinality(reporting_times) > 0)
);
CREATE INDEX offer_version_by_unit ON leon.offer_version (unit);

CREATE TABLE leon.offer_label (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  kind text NOT NULL,
  offer text REFERENCES leon.offer,
  label text NOT NULL CHECK (label <> ''),
  source text NOT NULL
);

CREATE TABLE leon.organisation_relation (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  subject_type text NOT NULL CHECK (subject_type IN ('organisation', 'offer')),
  subject text NOT NULL,
  relation text NOT NULL CHECK (relation IN ('authority', 'operator', 'employer', 'site_owner', 'cluster', 'health_council', 'part_of')),
  object text NOT NULL REFERENCES leon.organisation,
  source text NOT NULL,
  subject_organisation text GENERATED ALWAYS AS (CASE subject_type WHEN 'organisation' THEN subject END) STORED REFERENCES leon.organisation,
  subject_offer text GENERATED ALWAYS AS (CASE subject_type WHEN 'offer' THEN subject END) STORED REFERENCES leon.offer,
  CHECK (subject_type = 'organisation' OR relation IN ('authority', 'operator', 'employer', 'site_owner')),
  CHECK (NOT (relation IN ('cluster', 'health_council', 'part_of') AND subject = object))
);

CREATE TABLE leon.hours_exception (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  offer text NOT NULL REFERENCES leon.offer,
  first_day date NOT NULL, last_day date NOT NULL,
  hours text NOT NULL,
  reason text NOT NULL,
  source text NOT NULL, demo boolean NOT NULL,
  CHECK (first_day <= last_day)
);

CREATE TABLE leon.holiday (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  date date NOT NULL,
  type text NOT NULL CHECK (type IN ('holiday', 'special')),
  da text NOT NULL, en text NOT NULL
);

CREATE TABLE leon.ferry_link (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  from_area text NOT NULL, to_area text NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  name text NOT NULL, source text NOT NULL,
  CHECK (from_area <> to_area)
);

CREATE TABLE leon.desk_version (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  code text NOT NULL REFERENCES leon.desk CHECK (code = entity),
  name text NOT NULL CHECK (name <> ''),
  number text,
  cluster text NOT NULL REFERENCES leon.organisation,
  health_council text NOT NULL REFERENCES leon.organisation,
  organisation text NOT NULL REFERENCES leon.organisation,
  source text NOT NULL, demo boolean NOT NULL
);

CREATE TABLE leon.fleet (
  LIKE leon.directory_row INCLUDING CONSTRAINTS,
  kind text NOT NULL CHECK (kind IN ('ambulance', 'emergency_doctor_car', 'paramedic_car', 'helicopter', 'neonatal_ambulance')),
  base text REFERENCES leon.site,
  count integer NOT NULL CHECK (count >= 0),
  source text NOT NULL, demo boolean NOT NULL
);

DROP TABLE leon.directory_row;

-- ── what holds for all of them: one version at a time, everybody reads, only the importer writes ─────────
DO $$
DECLARE
  t text;
  things text[] := ARRAY['organisation', 'municipality', 'site', 'competence', 'competence_template', 'hours_template', 'desk', 'offer'];
  versions text[] := ARRAY['organisation_version', 'municipality_version', 'site_version', 'competence_version',
    'competence_template_version', 'hours_template_version', 'offer_version', 'offer_label', 'organisation_relation',
    'hours_exception', 'holiday', 'ferry_link', 'desk_version', 'fleet'];
BEGIN
  FOREACH t IN ARRAY versions LOOP
    EXECUTE format('ALTER TABLE leon.%I ADD PRIMARY KEY (entity, version)', t);
    EXECUTE format('ALTER TABLE leon.%I ADD FOREIGN KEY (revision) REFERENCES leon.directory_import', t);
    EXECUTE format('ALTER TABLE leon.%I ADD CONSTRAINT %I EXCLUDE USING gist (entity WITH =, valid WITH &&)', t, t || '_one_at_a_time');
    -- what was said stays as it was said; only how long it is in force may be cut short
    EXECUTE format('GRANT UPDATE (valid) ON leon.%I TO leon_migrator', t);
  END LOOP;
  FOREACH t IN ARRAY versions || things || ARRAY['directory_import'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    -- the register holds no citizens: whoever has got as far as the api may read all of it
    EXECUTE format('CREATE POLICY everybody_reads ON leon.%I FOR SELECT TO leon_app, leon_worker USING (true)', t);
    EXECUTE format('CREATE POLICY importer_keeps ON leon.%I TO leon_migrator USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_app, leon_worker', t);
    EXECUTE format('GRANT SELECT, INSERT ON leon.%I TO leon_migrator', t);
  END LOOP;
END $$;

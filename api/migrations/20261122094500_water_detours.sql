-- Ways around water, the ports of ferries, and offers that serve a whole cluster. A straight line over a fjord is no way,
-- and a ferry is reached by road: both are needed for a time that can be believed.

-- null: imported before ports were stated; the link is not used until the next import
ALTER TABLE leon.ferry_link
  ADD COLUMN from_lat double precision CHECK (from_lat BETWEEN 54 AND 58.5),
  ADD COLUMN from_lon double precision CHECK (from_lon BETWEEN 7 AND 16),
  ADD COLUMN to_lat double precision CHECK (to_lat BETWEEN 54 AND 58.5),
  ADD COLUMN to_lon double precision CHECK (to_lon BETWEEN 7 AND 16);

ALTER TABLE leon.offer_version
  ADD COLUMN serves_cluster text REFERENCES leon.desk,
  ADD CONSTRAINT offer_version_serves_one CHECK (serves_municipality IS NULL OR serves_cluster IS NULL);

CREATE TABLE leon.water_detour (
  entity text NOT NULL,
  row_key text NOT NULL CHECK (starts_with(row_key, entity || '@')),
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (length(digest) = 64),
  valid tstzrange NOT NULL,
  revision integer NOT NULL REFERENCES leon.directory_import,
  name text NOT NULL CHECK (name <> ''),
  land_area text NOT NULL CHECK (land_area <> ''),
  line jsonb NOT NULL CHECK (jsonb_array_length(line) >= 2),
  via jsonb NOT NULL CHECK (jsonb_array_length(via) >= 1),
  source text NOT NULL,
  PRIMARY KEY (entity, version),
  CONSTRAINT water_detour_one_at_a_time EXCLUDE USING gist (entity WITH =, valid WITH &&)
);
ALTER TABLE leon.water_detour ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.water_detour FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.water_detour FOR SELECT TO leon_app, leon_worker USING (true);
CREATE POLICY importer_keeps ON leon.water_detour TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.water_detour TO leon_app, leon_worker;
GRANT SELECT, INSERT ON leon.water_detour TO leon_migrator;
GRANT UPDATE (valid) ON leon.water_detour TO leon_migrator;

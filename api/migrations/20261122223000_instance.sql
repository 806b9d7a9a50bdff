-- Whether this database is of a training instance. Said once, by the first migration that finds it unsaid, and never otherwise:
-- no real citizen is shown under the mark of training, and no invented one in production. Processes of the other kind are refused.
CREATE TABLE leon.instance (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  training boolean NOT NULL
);
ALTER TABLE leon.instance ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.instance FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.instance FOR SELECT TO leon_app, leon_worker, leon_migrator, leon_owner USING (true);
CREATE POLICY owner_says ON leon.instance FOR INSERT TO leon_owner WITH CHECK (true);
GRANT SELECT ON leon.instance TO leon_app, leon_worker, leon_migrator;

CREATE FUNCTION leon.stay_what_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a database stays of a training instance or of an ordinary one for as long as it lives';
END $$;
CREATE TRIGGER stays_what_it_is BEFORE UPDATE OR DELETE OR TRUNCATE ON leon.instance
  FOR EACH STATEMENT EXECUTE FUNCTION leon.stay_what_it_is();

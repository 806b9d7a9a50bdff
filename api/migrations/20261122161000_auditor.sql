-- The auditor (log- og DPO-revisor, REV): reads who looked at whom and on what ground, and nothing of what was seen.
-- The lists of roles and grounds are extended as they stand, whoever extended them before.
DO $$
DECLARE
  known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conrelid = 'leon.account'::regclass AND conname = 'account_role_check';
  ALTER TABLE leon.account DROP CONSTRAINT account_role_check;
  EXECUTE 'ALTER TABLE leon.account ADD CONSTRAINT account_role_check '
    || replace(known, 'ARRAY[', 'ARRAY[''auditor''::text, ');
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conrelid = 'leon.access_log'::regclass AND conname = 'access_log_ground_check';
  ALTER TABLE leon.access_log DROP CONSTRAINT access_log_ground_check;
  EXECUTE 'ALTER TABLE leon.access_log ADD CONSTRAINT access_log_ground_check '
    || replace(known, 'ARRAY[', 'ARRAY[''audit''::text, ''whole_number''::text, ''break_glass''::text, ');
END $$;

ALTER TABLE leon.access_log
  -- Whom a look was about where the case alone does not say: a correction names two, an auditor's search one.
  ADD COLUMN citizen_id uuid REFERENCES leon.citizen,
  -- What the looker said it was for: a code, never words of her own.
  ADD COLUMN purpose text CHECK (purpose ~ '^[a-z][a-z_]{2,39}$');
CREATE INDEX access_log_at ON leon.access_log (at);
CREATE INDEX access_log_account ON leon.access_log (account_id, at);
CREATE INDEX access_log_case ON leon.access_log (case_id, at);
CREATE INDEX access_log_citizen ON leon.access_log (citizen_id) WHERE citizen_id IS NOT NULL;

CREATE FUNCTION leon.is_auditor() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'person' AND leon.actor_role() = 'auditor' $$;

CREATE POLICY auditor_reads ON leon.access_log FOR SELECT TO leon_app USING (leon.is_auditor());
GRANT SELECT ON leon.access_log TO leon_app;
CREATE POLICY auditor_reads ON leon.account FOR SELECT TO leon_app USING (leon.is_auditor());

-- How a case is spoken of, apart from the case: all of it that an auditor sees.
CREATE TABLE leon.case_reference (
  case_id uuid PRIMARY KEY,
  desk_code text NOT NULL,
  number integer NOT NULL,
  UNIQUE (desk_code, number)
);
ALTER TABLE leon.care_case NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.case_reference (case_id, desk_code, number) SELECT id, desk_code, number FROM leon.care_case;
ALTER TABLE leon.care_case FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.case_reference ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.case_reference FORCE ROW LEVEL SECURITY;
CREATE POLICY append ON leon.case_reference FOR INSERT TO leon_app WITH CHECK (true);
CREATE POLICY auditor_reads ON leon.case_reference FOR SELECT TO leon_app USING (leon.is_auditor());
GRANT SELECT, INSERT ON leon.case_reference TO leon_app;
CREATE FUNCTION leon.note_case_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.case_reference (case_id, desk_code, number) VALUES (NEW.id, NEW.desk_code, NEW.number);
  RETURN NULL;
END $$;
CREATE TRIGGER note_case_reference AFTER INSERT ON leon.care_case FOR EACH ROW EXECUTE FUNCTION leon.note_case_reference();

-- The citizen whose log is asked for is named, by the number typed; nobody else is there. Ids alone, no number is opened.
CREATE POLICY auditor_finds ON leon.citizen FOR SELECT TO leon_app
  USING (leon.is_auditor() AND encode(lookup, 'hex') = leon.actor('citizen_lookup'));
CREATE POLICY auditor_finds ON leon.case_citizen FOR SELECT TO leon_app
  USING (leon.is_auditor() AND citizen_id::text = leon.actor('citizen_id'));
CREATE POLICY auditor_finds ON leon.citizen_correction FOR SELECT TO leon_app
  USING (leon.is_auditor() AND leon.actor('citizen_id') IS NOT NULL);

-- A citizen's number goes for good when nothing is left that it was kept for: what is left of her is an id that leads to nobody.

ALTER TABLE leon.retention_class DROP CONSTRAINT retention_class_class_check;
ALTER TABLE leon.retention_class ADD CONSTRAINT retention_class_class_check
  CHECK (class IN ('case_text', 'access_log', 'security_log', 'citizen_number'));
ALTER TABLE leon.retention_class NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.retention_class VALUES
  ('citizen_number', 'P15Y', 'LEON default: from the end of her last case as long as its text (10 years) and the log of the looks at that (5 years); not legally confirmed (ikke juridisk bekræftet)', false);
ALTER TABLE leon.retention_class FORCE ROW LEVEL SECURITY;

ALTER TABLE leon.citizen ADD COLUMN destroyed_at timestamptz,
  ADD CONSTRAINT citizen_destroyed CHECK (destroyed_at IS NULL OR length(number) = 0);
CREATE INDEX citizen_with_number ON leon.citizen (created_at) WHERE destroyed_at IS NULL;

CREATE POLICY worker_destroys ON leon.citizen FOR SELECT TO leon_worker USING (true);
CREATE POLICY worker_destroys_due ON leon.citizen FOR UPDATE TO leon_worker
  USING (destroyed_at IS NULL) WITH CHECK (destroyed_at IS NOT NULL AND length(number) = 0);
GRANT SELECT (created_at, destroyed_at), UPDATE (number, lookup, destroyed_at) ON leon.citizen TO leon_worker;
CREATE POLICY worker_destroys ON leon.citizen_correction FOR SELECT TO leon_worker USING (true);
GRANT SELECT (case_id, wrong_citizen, right_citizen) ON leon.citizen_correction TO leon_worker;

CREATE FUNCTION leon.cases_about(which_citizen uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT case_id FROM leon.case_citizen WHERE citizen_id = which_citizen
  UNION SELECT case_id FROM leon.citizen_correction WHERE which_citizen IN (wrong_citizen, right_citizen)
$$;

-- The number and what she is found by go together; each of her cases says in its own chain that they did.
CREATE FUNCTION leon.destroy_due_numbers(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due record;
  destroyed integer := 0;
BEGIN
  FOR due IN
    SELECT z.id FROM leon.citizen z
    WHERE z.destroyed_at IS NULL AND z.created_at < leon.kept_until_now('citizen_number')
      AND NOT EXISTS (SELECT FROM leon.cases_about(z.id) about JOIN leon.care_case c ON c.id = about
        WHERE c.closed_at IS NULL OR c.closed_at >= leon.kept_until_now('citizen_number'))
    ORDER BY z.created_at LIMIT p_most FOR UPDATE OF z SKIP LOCKED
  LOOP
    UPDATE leon.citizen SET number = '', destroyed_at = leon.leon_now(),
        lookup = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
      WHERE id = due.id;
    PERFORM leon.journal_append('case', c.id, c.desk_code, NULL, 'case.citizen_number_destroyed',
        jsonb_build_object('class', r.class, 'keepFor', r.keep_for, 'source', r.source))
      FROM leon.cases_about(due.id) about JOIN leon.care_case c ON c.id = about
        JOIN leon.retention_class r ON r.class = 'citizen_number'
      ORDER BY c.id;
    destroyed := destroyed + 1;
  END LOOP;
  RETURN destroyed;
END $$;

-- Whoever was about to link her while she went links nobody: the command is tried once more, and keeps her anew.
CREATE POLICY nobody_any_more ON leon.citizen FOR SELECT TO leon_app USING (destroyed_at IS NOT NULL AND leon.works_at_a_desk());
CREATE FUNCTION leon.refuse_destroyed_citizen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM leon.citizen WHERE id = NEW.citizen_id AND destroyed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the number of this citizen has been destroyed' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
-- after the foreign key's own check, which waits for whoever destroys
CREATE TRIGGER refuse_destroyed_citizen AFTER INSERT OR UPDATE OF citizen_id ON leon.case_citizen
  FOR EACH ROW EXECUTE FUNCTION leon.refuse_destroyed_citizen();

-- Keys are changed while the desk works, and what is kept long enough is made unreadable, while every chain still verifies.

-- ── sealing anew ─────────────────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['citizen', 'payload_key', 'break_glass', 'session', 'command'] LOOP
    EXECUTE format('CREATE POLICY migrator_reads_sealed ON leon.%I FOR SELECT TO leon_migrator USING (true)', t);
    EXECUTE format('CREATE POLICY migrator_seals_anew ON leon.%I FOR UPDATE TO leon_migrator USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT SELECT (id, number, key_id), UPDATE (number, key_id) ON leon.citizen TO leon_migrator;
GRANT SELECT (owner_type, owner_id, wrapped, key_id), UPDATE (wrapped, key_id) ON leon.payload_key TO leon_migrator;
GRANT SELECT (id, reason, key_id), UPDATE (reason, key_id) ON leon.break_glass TO leon_migrator;
GRANT SELECT (id_hash, id_token), UPDATE (id_token) ON leon.session TO leon_migrator;
GRANT SELECT (command_id, reply), UPDATE (reply) ON leon.command TO leon_migrator;

-- ── how long what is kept ────────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.retention_class (
  class text PRIMARY KEY CHECK (class IN ('case_text', 'access_log')),
  -- ISO 8601 duration
  keep_for text NOT NULL CHECK (keep_for ~ '^P\d+[YMD]$' AND keep_for::interval >= interval '6 months'),
  source text NOT NULL,
  approved boolean NOT NULL DEFAULT false
);
INSERT INTO leon.retention_class VALUES
  ('case_text', 'P10Y', 'Journalføring: records of doctors and nurses at least 10 years (BEK 1225 of 8 June 2021 family), from the case''s end; not legally confirmed (ikke juridisk bekræftet)', false),
  ('access_log', 'P5Y', 'LEON default after sikkerhedsbekendtgørelsen § 19 (6 months to 5 years; repealed 2018); not legally confirmed (ikke juridisk bekræftet)', false);
ALTER TABLE leon.retention_class ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.retention_class FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.retention_class FOR SELECT USING (true);
CREATE POLICY migrator_keeps ON leon.retention_class TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.retention_class TO leon_app, leon_worker;
GRANT SELECT, INSERT, UPDATE ON leon.retention_class TO leon_migrator;

CREATE FUNCTION leon.kept_until_now(which_class text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT leon.leon_now() - keep_for::interval FROM leon.retention_class WHERE class = which_class
$$;

CREATE POLICY worker_destroys ON leon.payload_key FOR SELECT TO leon_worker USING (true);
CREATE POLICY worker_destroys_due ON leon.payload_key FOR UPDATE TO leon_worker USING (true) WITH CHECK (wrapped IS NULL);
GRANT SELECT (owner_type, owner_id, desk_code, destroyed_at), UPDATE (wrapped, destroyed_at) ON leon.payload_key TO leon_worker;
CREATE POLICY worker_clears ON leon.access_log FOR SELECT TO leon_worker USING (at < leon.kept_until_now('access_log'));
CREATE POLICY worker_clears_old ON leon.access_log FOR DELETE TO leon_worker USING (at < leon.kept_until_now('access_log'));
GRANT SELECT (id, at), DELETE ON leon.access_log TO leon_worker;
CREATE POLICY worker_empties ON leon.break_glass FOR SELECT TO leon_worker USING (opened_at < leon.kept_until_now('access_log'));
CREATE POLICY worker_empties_old ON leon.break_glass FOR UPDATE TO leon_worker
  USING (opened_at < leon.kept_until_now('access_log')) WITH CHECK (length(reason) = 0);
GRANT SELECT (id, opened_at, reason), UPDATE (reason) ON leon.break_glass TO leon_worker;

-- The key goes and the bytes stay: the journal's digests still fit, and nobody reads what was written. Never while a case is
-- open, and said in the case's own chain.
CREATE FUNCTION leon.destroy_due_keys(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due record;
  destroyed integer := 0;
BEGIN
  FOR due IN
    SELECT c.id, c.desk_code FROM leon.care_case c
      JOIN leon.payload_key k ON k.owner_type = 'case' AND k.owner_id = c.id AND k.destroyed_at IS NULL
    WHERE c.closed_at < leon.kept_until_now('case_text')
    ORDER BY c.closed_at LIMIT p_most FOR UPDATE OF c SKIP LOCKED
  LOOP
    UPDATE leon.payload_key SET wrapped = NULL, destroyed_at = leon.leon_now()
      WHERE owner_type = 'case' AND owner_id = due.id AND destroyed_at IS NULL;
    PERFORM leon.journal_append('case', due.id, due.desk_code, NULL, 'case.text_destroyed',
      (SELECT jsonb_build_object('class', class, 'keepFor', keep_for, 'source', source) FROM leon.retention_class WHERE class = 'case_text'));
    destroyed := destroyed + 1;
  END LOOP;
  RETURN destroyed;
END $$;

-- When each of the worker's jobs last did its work: what a watcher looks at, and where a job goes on from.
CREATE TABLE leon.job_run (
  name text PRIMARY KEY,
  ran_at timestamptz NOT NULL,
  failed_at timestamptz,
  failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0)
);
ALTER TABLE leon.job_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.job_run FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_keeps ON leon.job_run TO leon_worker USING (true) WITH CHECK (true);
CREATE POLICY everybody_reads ON leon.job_run FOR SELECT TO leon_app USING (true);
GRANT SELECT, INSERT, UPDATE ON leon.job_run TO leon_worker;
GRANT SELECT ON leon.job_run TO leon_app;

-- A promised place counts until its citizen must have come; from then on the unit's own count has her (LEON default, 24 h).
CREATE FUNCTION leon.forget_kept_promises() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  changed integer;
BEGIN
  PERFORM 1 FROM leon.capacity_ledger WHERE promised > 0 ORDER BY offer_id FOR UPDATE;
  WITH ledger AS (
    UPDATE leon.capacity_ledger l SET promised = p.promised, version = l.version + 1
    FROM (SELECT k.offer_id, (SELECT count(*)::integer FROM leon.place_request r
        WHERE r.offer_id = k.offer_id AND r.status = 'accepted' AND r.answered_at > leon.leon_now() - interval '24 hours') AS promised
      FROM leon.capacity_ledger k WHERE k.promised > 0) p
    WHERE l.offer_id = p.offer_id AND p.promised < l.promised RETURNING leon.capacity_row(l) AS told
  ), sent AS (
    INSERT INTO leon.outbox (stream, type, v, data) SELECT 'region:midt', 'capacity.changed', 1, told FROM ledger RETURNING 1
  )
  SELECT count(*)::integer INTO changed FROM sent;
  RETURN changed;
END $$;
CREATE INDEX request_promised ON leon.place_request (offer_id, answered_at) WHERE status = 'accepted';

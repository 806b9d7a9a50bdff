-- Who signed in and how, who was turned away, whose session ended and by whom. Codes, ids and an address: no secret, no name
-- that was typed, nothing of a citizen.
CREATE TABLE leon.security_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT leon.leon_now(),
  kind text NOT NULL CHECK (kind IN ('signed_in', 'proved_anew', 'unlocked', 'locked', 'sign_in_refused', 'sign_ins_slowed',
    'signed_out', 'signed_out_everywhere', 'ended_by_provider', 'ended_by_keeper', 'request_refused')),
  -- whom it is about; NULL: nobody was known
  account_id uuid,
  -- who did it, where that was somebody else
  by_account_id uuid,
  reason text CHECK (reason ~ '^[a-z][a-z_.]{2,39}$'),
  address inet,
  -- the same again within a minute is one entry
  times integer NOT NULL DEFAULT 1 CHECK (times > 0)
);
CREATE INDEX security_event_at ON leon.security_event (at);
CREATE INDEX security_event_account ON leon.security_event (account_id, at);
ALTER TABLE leon.security_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.security_event FORCE ROW LEVEL SECURITY;

DO $$
DECLARE known text;
BEGIN
  SELECT conname INTO STRICT known FROM pg_constraint
    WHERE conrelid = 'leon.retention_class'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%access_log%';
  EXECUTE format('ALTER TABLE leon.retention_class DROP CONSTRAINT %I', known);
END $$;
ALTER TABLE leon.retention_class ADD CONSTRAINT retention_class_class_check
  CHECK (class IN ('case_text', 'access_log', 'security_log'));
ALTER TABLE leon.retention_class NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.retention_class VALUES
  ('security_log', 'P2Y', 'LEON default, not approved: long enough to look into what is found late; addresses of staff are personal data', false);
ALTER TABLE leon.retention_class FORCE ROW LEVEL SECURITY;

CREATE POLICY append ON leon.security_event FOR INSERT TO leon_app WITH CHECK (true);
CREATE POLICY auditor_reads ON leon.security_event FOR SELECT TO leon_app USING (leon.is_auditor());
GRANT SELECT, INSERT ON leon.security_event TO leon_app;
CREATE POLICY worker_clears ON leon.security_event FOR SELECT TO leon_worker USING (at < leon.kept_until_now('security_log'));
CREATE POLICY worker_clears_old ON leon.security_event FOR DELETE TO leon_worker USING (at < leon.kept_until_now('security_log'));
GRANT SELECT (id, at), DELETE ON leon.security_event TO leon_worker;

-- ── whoever keeps the users ends their sessions ──────────────────────────────────────────────────────────
-- An administrator everybody's, a coordinator those of the own desk.
CREATE POLICY colleagues ON leon.account FOR SELECT TO leon_app
  USING (leon.actor_kind() = 'person' AND leon.actor_role() = 'coordinator' AND desk_code = leon.actor_desk());
CREATE FUNCTION leon.keeps_sessions_of(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND leon.actor_role() IN ('administrator', 'coordinator') AND which <> leon.actor_account()
    AND EXISTS (SELECT 1 FROM leon.account a WHERE a.id = which
      AND (leon.actor_role() = 'administrator' OR a.desk_code = leon.actor_desk()))
$$;
CREATE POLICY keepers_read ON leon.session FOR SELECT TO leon_app USING (leon.keeps_sessions_of(account_id));
CREATE POLICY keepers_end ON leon.session FOR UPDATE TO leon_app
  USING (leon.keeps_sessions_of(account_id)) WITH CHECK (leon.keeps_sessions_of(account_id) AND ended_why = 'keeper');
-- and with them what their devices are told while LEON is closed
CREATE POLICY keepers_forget ON leon.push_subscription TO leon_app USING (leon.keeps_sessions_of(account_id));

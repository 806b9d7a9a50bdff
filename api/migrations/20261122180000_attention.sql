-- What waits for one person to say "set": a crew's answer, a doctor's question or responsibility. One row per person and thing
-- that happened, written where it happens; it holds a kind and a case, and nothing of a citizen.
CREATE TABLE leon.attention (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  account_id uuid NOT NULL REFERENCES leon.account,
  kind text NOT NULL CHECK (kind IN ('crew_accepted', 'crew_declined', 'crew_asked_back', 'crew_expired', 'crew_deadline',
    'doctor_asked', 'doctor_given', 'doctor_ending')),
  -- what tells one event of this kind from the next: a request, a message, a question, a period
  occasion text NOT NULL CHECK (length(occasion) BETWEEN 1 AND 80),
  case_id uuid NOT NULL REFERENCES leon.care_case,
  case_number integer NOT NULL,
  desk_code text NOT NULL REFERENCES leon.desk,
  made_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  -- a fact others act upon: the desk sees that, and when
  seen_at timestamptz,
  UNIQUE (account_id, kind, occasion)
);
CREATE INDEX attention_waits ON leon.attention (account_id, case_id) WHERE seen_at IS NULL;
CREATE INDEX attention_of_case ON leon.attention (case_id, made_at);
ALTER TABLE leon.attention ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.attention FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON leon.attention FOR SELECT TO leon_app USING (account_id = leon.actor_account());
CREATE POLICY of_my_desk ON leon.attention FOR SELECT TO leon_app USING (leon.works_at_desk(desk_code));
CREATE POLICY happens ON leon.attention FOR INSERT TO leon_app WITH CHECK (seen_at IS NULL);
CREATE POLICY sees ON leon.attention FOR UPDATE TO leon_app
  USING (account_id = leon.actor_account()) WITH CHECK (account_id = leon.actor_account());
CREATE POLICY worker_tells ON leon.attention TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (version, seen_at) ON leon.attention TO leon_app;
GRANT SELECT, INSERT ON leon.attention TO leon_worker;

-- ── where it happens ─────────────────────────────────────────────────────────────────────────────────────
-- Tells the crew that asked, if one did.
CREATE FUNCTION leon.call_crew(p_kind text, p_occasion text, p_case uuid, p_number integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO leon.attention (account_id, kind, occasion, case_id, case_number, desk_code)
    SELECT r.account_id, p_kind, p_occasion, p_case, p_number, r.desk_code FROM leon.crew_request r WHERE r.case_id = p_case
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION leon.call_crew_to_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM leon.call_crew('crew_' || NEW.status, NEW.id::text, NEW.case_id, NEW.case_number);
  RETURN NULL;
END $$;
CREATE TRIGGER call_crew_to_answer AFTER UPDATE OF status ON leon.place_request FOR EACH ROW
  WHEN (OLD.status = 'open' AND NEW.status IN ('accepted', 'declined', 'expired')) EXECUTE FUNCTION leon.call_crew_to_answer();

CREATE FUNCTION leon.call_crew_to_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM leon.call_crew('crew_asked_back', NEW.id::text, NEW.case_id, r.case_number)
    FROM leon.place_request r WHERE r.id = NEW.request_id;
  RETURN NULL;
END $$;
CREATE TRIGGER call_crew_to_question AFTER INSERT ON leon.request_message FOR EACH ROW
  WHEN (NEW.side = 'unit') EXECUTE FUNCTION leon.call_crew_to_question();

-- At half time, when the desk is shown the number to call.
CREATE FUNCTION leon.call_crew_to_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM leon.call_crew('crew_deadline', NEW.occasion, NEW.case_id, c.number) FROM leon.care_case c WHERE c.id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER call_crew_to_deadline AFTER INSERT ON leon.clock_run FOR EACH ROW
  WHEN (NEW.clock = 'answer_half_time') EXECUTE FUNCTION leon.call_crew_to_deadline();

CREATE FUNCTION leon.call_asked_doctor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.attention (account_id, kind, occasion, case_id, case_number, desk_code)
    VALUES (NEW.doctor_id, 'doctor_asked', NEW.id::text, NEW.case_id, NEW.case_number, NEW.desk_code) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER call_asked_doctor AFTER INSERT ON leon.opinion_request FOR EACH ROW EXECUTE FUNCTION leon.call_asked_doctor();

-- Who takes a responsibility herself knows it, and who keeps hers in a new chain has it already.
CREATE FUNCTION leon.call_given_doctor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.attention (account_id, kind, occasion, case_id, case_number, desk_code)
    SELECT NEW.account_id, 'doctor_given', NEW.case_id || ' ' || NEW.set_no, NEW.case_id, NEW.case_number, NEW.desk_code
    WHERE NOT EXISTS (SELECT 1 FROM leon.doctor_responsibility r
      WHERE r.case_id = NEW.case_id AND r.set_no = NEW.set_no - 1 AND r.account_id = NEW.account_id)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER call_given_doctor AFTER INSERT ON leon.doctor_responsibility FOR EACH ROW
  WHEN (NEW.account_id IS DISTINCT FROM leon.actor_account()) EXECUTE FUNCTION leon.call_given_doctor();

-- A doctor's own period ends; the chain may go on after her. Once per end, in the desk's own warning time before it.
CREATE POLICY worker_warns ON leon.doctor_responsibility FOR SELECT TO leon_worker USING (true);
GRANT SELECT ON leon.doctor_responsibility TO leon_worker;
CREATE FUNCTION leon.call_ending_doctors(p_most integer) RETURNS integer LANGUAGE sql AS $$
  WITH called AS (
    INSERT INTO leon.attention (account_id, kind, occasion, case_id, case_number, desk_code)
      SELECT r.account_id, 'doctor_ending', r.case_id || ' ' || leon.iso(r.until_at), r.case_id, r.case_number, r.desk_code
      FROM leon.doctor_responsibility r JOIN leon.care_case c ON c.id = r.case_id AND c.status <> 'cancelled'
      WHERE r.ended_at IS NULL AND r.from_at <= leon.leon_now() AND r.until_at > leon.leon_now()
        AND r.until_at - leon.desk_duration(r.desk_code, 'alarm_responsibility_warn_before') <= leon.leon_now()
        AND NOT EXISTS (SELECT 1 FROM leon.attention a WHERE a.account_id = r.account_id AND a.kind = 'doctor_ending'
          AND a.occasion = r.case_id || ' ' || leon.iso(r.until_at))
      ORDER BY r.until_at LIMIT p_most
      ON CONFLICT DO NOTHING RETURNING 1
  ) SELECT count(*)::integer FROM called
$$;

-- ── what still waits ─────────────────────────────────────────────────────────────────────────────────────
-- Newer news of a case replaces older; what is answered, handed over or a shift old calls nobody any more.
GRANT SELECT (open_until) ON leon.opinion_request TO leon_worker;
CREATE VIEW leon.open_attention WITH (security_invoker = true) AS
SELECT a.* FROM leon.attention a
WHERE a.seen_at IS NULL AND a.made_at > leon.leon_now() - interval '8 hours'
  AND CASE
    WHEN a.kind LIKE 'crew_%' THEN
      NOT EXISTS (SELECT 1 FROM leon.attention n WHERE n.account_id = a.account_id AND n.case_id = a.case_id
        AND n.kind LIKE 'crew_%' AND n.made_at > a.made_at)
      AND (a.kind <> 'crew_deadline' OR EXISTS (SELECT 1 FROM leon.care_case c
        WHERE c.id = a.case_id AND c.status = 'requested' AND c.request_id::text = a.occasion))
    WHEN a.kind = 'doctor_asked' THEN EXISTS (SELECT 1 FROM leon.opinion_request o
      WHERE o.id::text = a.occasion AND o.case_id = a.case_id AND o.status = 'open' AND o.open_until > leon.leon_now())
    ELSE EXISTS (SELECT 1 FROM leon.doctor_responsibility r WHERE r.case_id = a.case_id AND r.account_id = a.account_id
      AND r.ended_at IS NULL AND r.until_at > leon.leon_now())
  END;
GRANT SELECT ON leon.open_attention TO leon_app, leon_worker;

-- ── a person's device, told while LEON is closed ─────────────────────────────────────────────────────────
-- Lives no longer than the session it was made in. Its address and keys are a secret between the device and the worker: the
-- api writes them and cannot read them again.
CREATE TABLE leon.push_subscription (
  -- known to the device; a message names it, so that nobody else signed in there is shown it
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES leon.account,
  session_hash bytea NOT NULL UNIQUE REFERENCES leon.session ON DELETE CASCADE,
  endpoint text NOT NULL CHECK (length(endpoint) BETWEEN 1 AND 1000),
  p256dh text NOT NULL CHECK (length(p256dh) BETWEEN 80 AND 100),
  auth text NOT NULL CHECK (length(auth) BETWEEN 16 AND 40),
  language text NOT NULL CHECK (language IN ('da', 'en')),
  made_at timestamptz NOT NULL DEFAULT leon.leon_now()
);
CREATE INDEX push_subscription_account ON leon.push_subscription (account_id);
ALTER TABLE leon.push_subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.push_subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON leon.push_subscription TO leon_app
  USING (account_id = leon.actor_account() OR leon.actor_kind() = 'login') WITH CHECK (account_id = leon.actor_account());
CREATE POLICY worker_sends ON leon.push_subscription TO leon_worker USING (true) WITH CHECK (true);
CREATE POLICY migrator_forgets ON leon.push_subscription TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT (id, account_id, session_hash, language, made_at), INSERT, DELETE ON leon.push_subscription TO leon_app;
GRANT SELECT, DELETE ON leon.push_subscription TO leon_worker;
GRANT SELECT (account_id), DELETE ON leon.push_subscription TO leon_migrator;

-- However a session ends, or an account is closed, its devices are told nothing from that moment on.
CREATE FUNCTION leon.forget_push_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM leon.push_subscription WHERE session_hash = NEW.id_hash;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_push AFTER UPDATE OF ended_at ON leon.session FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION leon.forget_push_of_session();
CREATE FUNCTION leon.forget_push_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM leon.push_subscription WHERE account_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_push AFTER UPDATE OF disabled_at ON leon.account FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION leon.forget_push_of_account();

-- ── as every other message out of LEON ───────────────────────────────────────────────────────────────────
ALTER TABLE leon.notice DROP CONSTRAINT notice_event_check, ADD COLUMN attention_id uuid REFERENCES leon.attention,
  ADD CONSTRAINT notice_event_check CHECK (event IN ('request_made', 'alarm_escalated', 'capacity_stale', 'offer_unverified')
    OR attention_id IS NOT NULL AND event ~ '^(crew|doctor)_[a-z_]{1,30}$');
ALTER TABLE leon.notice_delivery
  ALTER COLUMN target_id DROP NOT NULL,
  ADD COLUMN subscription_id uuid REFERENCES leon.push_subscription ON DELETE SET NULL,
  DROP CONSTRAINT notice_delivery_status_check,
  ADD CONSTRAINT notice_delivery_status_check CHECK (status IN ('waiting', 'sent', 'failed', 'off', 'dropped')),
  ADD CONSTRAINT push_or_target CHECK ((channel = 'push') = (target_id IS NULL));
CREATE UNIQUE INDEX notice_delivery_once_a_device ON leon.notice_delivery (notice_id, subscription_id) WHERE subscription_id IS NOT NULL;

-- The person's screens hear of it at once; her closed device by a message.
CREATE FUNCTION leon.tell_attention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.outbox (stream, type, v, data) VALUES
    ('account:' || NEW.account_id, 'attention.changed', 1, json_build_object('id', NEW.id, 'version', NEW.version)),
    ('desk:' || NEW.desk_code, 'attention.changed', 1, json_build_object('id', NEW.id, 'version', NEW.version));
  IF TG_OP = 'INSERT' THEN
    INSERT INTO leon.notice (event, occasion, desk_code, case_id, case_number, attention_id)
      VALUES (NEW.kind, NEW.id::text, NEW.desk_code, NEW.case_id, NEW.case_number, NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_attention AFTER INSERT OR UPDATE ON leon.attention FOR EACH ROW EXECUTE FUNCTION leon.tell_attention();

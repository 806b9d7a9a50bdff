-- Every clock that runs on an open case, with when it turns yellow and when it is over: computed here and nowhere else from
-- what happened and from the desk's durations. The worker runs what is over, screens list what is about to be.

CREATE VIEW leon.desk_durations WITH (security_invoker = true) AS
SELECT d.code AS desk,
  leon.desk_duration(d.code, 'alarm_unanswered_after') AS unanswered, leon.desk_duration(d.code, 'alarm_unanswered_crew_after') AS unanswered_crew,
  leon.desk_duration(d.code, 'decision_warn_after') AS decision_warn, leon.desk_duration(d.code, 'decision_warn_crew_after') AS decision_warn_crew,
  leon.desk_duration(d.code, 'decision_late_after') AS decision_late, leon.desk_duration(d.code, 'decision_late_crew_after') AS decision_late_crew,
  leon.desk_duration(d.code, 'doctor_warn_after') AS doctor_warn, leon.desk_duration(d.code, 'doctor_late_after') AS doctor_late,
  leon.desk_duration(d.code, 'answer_tell_coordinator_after') AS tell, leon.desk_duration(d.code, 'answer_tell_coordinator_urgent_after') AS tell_urgent,
  leon.desk_duration(d.code, 'first_visit_within') AS visit, leon.desk_duration(d.code, 'first_visit_within_urgent') AS visit_urgent,
  leon.desk_duration(d.code, 'alarm_no_arrival_after') AS no_arrival,
  leon.desk_duration(d.code, 'appointment_confirmed_within') AS appointment,
  leon.desk_duration(d.code, 'alarm_responsibility_warn_before') AS responsibility_warn,
  leon.desk_duration(d.code, 'alarm_responsibility_sound_before') AS responsibility_sound
FROM leon.desk d;

CREATE VIEW leon.case_clock WITH (security_invoker = true) AS
-- once per desk, not once per case
WITH s AS MATERIALIZED (SELECT * FROM leon.desk_durations)
SELECT c.id AS case_id, c.number, c.desk_code, c.owner_name, k.clock, k.occasion, k.warn_at, k.due_at, k.alarm
FROM leon.care_case c
JOIN s ON s.desk = c.desk_code
CROSS JOIN LATERAL (SELECT c.caller_type = 'prehospital_crew' AS crew, coalesce(c.urgency IN ('red', 'orange'), false) AS urgent) AS is_
LEFT JOIN leon.place_request r ON r.id = c.request_id
LEFT JOIN leon.capacity_ledger l ON l.offer_id = c.offer_id
LEFT JOIN LATERAL (SELECT v.kind FROM leon.offer o JOIN leon.offer_version v ON v.code = o.code
  WHERE o.id = c.offer_id AND c.status = 'accepted' AND v.valid @> leon.leon_now()) AS place ON true
LEFT JOIN leon.opinion_request q ON q.case_id = c.id AND q.status = 'open' AND is_.urgent AND c.closed_at IS NULL
CROSS JOIN LATERAL (VALUES
  ('unanswered', leon.iso(c.rang_at), c.rang_at,
    CASE WHEN c.status = 'new' AND (c.ringing OR c.asked_by_crew IS NOT NULL)
      THEN c.rang_at + CASE WHEN is_.crew THEN s.unanswered_crew ELSE s.unanswered END END, 'unanswered'),
  ('worse', leon.iso(c.deteriorated_at), c.deteriorated_at, CASE WHEN c.status <> 'new' THEN c.deteriorated_at END, 'worse'),
  ('closed', c.offer_id::text, l.reported_at,
    CASE WHEN c.status IN ('reserved', 'requested', 'accepted') AND l.status = 'closed'
      AND (l.closed_until IS NULL OR l.closed_until > leon.leon_now()) THEN coalesce(l.reported_at, leon.leon_now()) END, 'closed'),
  ('no_answer', c.unanswered_request_id::text, c.unanswered_at, c.unanswered_at, 'no_answer'),
  ('no_answer', c.request_id::text, c.answer_by - interval '5 minutes', CASE WHEN c.status = 'requested' THEN c.answer_by END, 'no_answer'),
  ('no_arrival', leon.iso(c.transport_expected_at), c.transport_expected_at,
    CASE WHEN c.status = 'accepted' THEN c.transport_expected_at + s.no_arrival END, 'no_arrival'),
  ('responsibility_ending', leon.iso(c.responsible_until), c.responsible_until - s.responsibility_warn,
    CASE WHEN c.status IN ('accepted', 'handed_over') AND c.has_responsible THEN c.responsible_until - s.responsibility_sound END,
    'responsibility_ending'),
  ('call_back', leon.iso(c.call_back_due_at), c.call_back_due_at - interval '1 minute',
    CASE WHEN c.status = 'assessing' THEN c.call_back_due_at END, NULL),
  ('decision', leon.iso(c.claimed_at), c.claimed_at + CASE WHEN is_.crew THEN s.decision_warn_crew ELSE s.decision_warn END,
    CASE WHEN c.status = 'assessing' THEN c.claimed_at + CASE WHEN is_.crew THEN s.decision_late_crew ELSE s.decision_late END END, NULL),
  ('doctor', q.id::text, q.asked_at + s.doctor_warn, q.asked_at + s.doctor_late, NULL),
  ('hold', c.hold_id::text, c.hold_expires_at - interval '3 minutes', CASE WHEN c.status = 'reserved' THEN c.hold_expires_at END, NULL),
  ('answer_half_time', c.request_id::text, r.asked_at + (r.answer_by - r.asked_at) / 2,
    CASE WHEN c.status = 'requested' THEN r.asked_at + (r.answer_by - r.asked_at) / 2 END, NULL),
  ('answer_told_coordinator', c.request_id::text, r.asked_at + CASE WHEN is_.urgent THEN s.tell_urgent ELSE s.tell END,
    CASE WHEN c.status = 'requested' THEN r.asked_at + CASE WHEN is_.urgent THEN s.tell_urgent ELSE s.tell END END, NULL),
  ('appointment', c.request_id::text, r.answered_at + s.appointment / 2,
    CASE WHEN place.kind = 'subacute_slot' AND c.appointment_at IS NULL THEN r.answered_at + s.appointment END, NULL),
  ('first_visit', c.request_id::text, coalesce(c.appointment_at, r.answered_at),
    CASE WHEN place.kind = 'acute_team' THEN coalesce(c.appointment_at,
      r.answered_at + CASE WHEN is_.urgent THEN s.visit_urgent ELSE s.visit END) END, NULL),
  ('acknowledgement', leon.iso(c.handover_sent_at), c.handover_due_at - interval '5 minutes',
    CASE WHEN c.status = 'handed_over' AND c.acknowledged_at IS NULL THEN c.handover_due_at END, NULL)
) AS k(clock, occasion, warn_at, due_at, alarm)
WHERE c.closed_at IS NULL AND k.occasion IS NOT NULL AND k.due_at IS NOT NULL;
GRANT SELECT ON leon.desk_durations, leon.case_clock TO leon_app, leon_worker;

-- ── what has run out, once ───────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.clock_run (
  case_id uuid NOT NULL REFERENCES leon.care_case,
  clock text NOT NULL CHECK (clock ~ '^[a-z][a-z_]{2,40}$'),
  occasion text NOT NULL CHECK (length(occasion) BETWEEN 1 AND 80),
  desk_code text NOT NULL REFERENCES leon.desk,
  due_at timestamptz NOT NULL,
  ran_at timestamptz NOT NULL,
  alarm text,
  PRIMARY KEY (case_id, clock, occasion)
);
CREATE INDEX clock_run_of_desk ON leon.clock_run (desk_code, ran_at);
CREATE INDEX clock_run_alarms ON leon.clock_run (ran_at) WHERE alarm IS NOT NULL;

-- An alarm that nobody took: the coordinator was told. Once, however the alarm goes on.
CREATE TABLE leon.alarm_escalation (
  case_id uuid NOT NULL REFERENCES leon.care_case,
  kind text NOT NULL,
  occasion text NOT NULL CHECK (length(occasion) BETWEEN 1 AND 80),
  desk_code text NOT NULL REFERENCES leon.desk,
  escalated_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, kind, occasion)
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['clock_run', 'alarm_escalation'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_my_desk ON leon.%I FOR SELECT TO leon_app USING (leon.works_at_desk(desk_code))', t);
    EXECUTE format('CREATE POLICY worker_runs ON leon.%I TO leon_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_app', t);
    EXECUTE format('GRANT SELECT, INSERT ON leon.%I TO leon_worker', t);
  END LOOP;
END $$;
CREATE POLICY worker_counts ON leon.opinion_request FOR SELECT TO leon_worker USING (true);
GRANT SELECT (id, case_id, status, asked_at) ON leon.opinion_request TO leon_worker;

-- ── what is told outside LEON's screens ──────────────────────────────────────────────────────────────────
-- One row per thing that happened. Nothing of a citizen: a number, an id, a unit.
CREATE TABLE leon.notice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event text NOT NULL CHECK (event IN ('request_made', 'alarm_escalated', 'capacity_stale', 'offer_unverified')),
  occasion text NOT NULL,
  desk_code text,
  unit_code text,
  case_id uuid REFERENCES leon.care_case,
  case_number integer,
  -- which alarm, or the code of the offer
  about text,
  made_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  -- who is told has been looked up
  spread_at timestamptz,
  UNIQUE (event, occasion)
);
CREATE INDEX notice_unspread ON leon.notice (made_at) WHERE spread_at IS NULL;

CREATE TABLE leon.notice_target (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  event text NOT NULL CHECK (event IN ('request_made', 'alarm_escalated', 'capacity_stale', 'offer_unverified')),
  channel text NOT NULL CHECK (channel IN ('email', 'webhook')),
  address text CHECK (length(address) <= 200),
  desk_code text REFERENCES leon.desk,
  unit_code text REFERENCES leon.organisation,
  active boolean NOT NULL,
  set_by uuid NOT NULL REFERENCES leon.account,
  set_by_name text NOT NULL,
  set_at timestamptz NOT NULL,
  CHECK ((channel = 'email') = (address IS NOT NULL))
);

CREATE TABLE leon.notice_delivery (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  notice_id uuid NOT NULL REFERENCES leon.notice,
  target_id uuid NOT NULL REFERENCES leon.notice_target,
  channel text NOT NULL,
  address text,
  desk_code text,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed', 'off')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_try_at timestamptz,
  error text CHECK (length(error) <= 300),
  sent_at timestamptz,
  UNIQUE (notice_id, target_id),
  CHECK ((status = 'waiting') = (next_try_at IS NOT NULL)),
  CHECK ((status = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX notice_delivery_due ON leon.notice_delivery (next_try_at) WHERE status = 'waiting';

CREATE FUNCTION leon.tells_of(desk text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(leon.actor_kind() = 'person' AND (leon.actor_role() = 'administrator'
    OR leon.actor_role() = 'coordinator' AND leon.actor_desk() = desk), false)
$$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['notice', 'notice_target', 'notice_delivery'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY who_tells ON leon.%I FOR SELECT TO leon_app USING (leon.tells_of(desk_code))', t);
    EXECUTE format('CREATE POLICY worker_sends ON leon.%I TO leon_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_app', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON leon.%I TO leon_worker', t);
  END LOOP;
END $$;
CREATE POLICY happens ON leon.notice FOR INSERT TO leon_app WITH CHECK (true);
GRANT INSERT ON leon.notice TO leon_app;
CREATE POLICY says_whom ON leon.notice_target FOR INSERT TO leon_app WITH CHECK (leon.tells_of(desk_code) AND set_by = leon.actor_account());
CREATE POLICY says_whom_again ON leon.notice_target FOR UPDATE TO leon_app
  USING (leon.tells_of(desk_code)) WITH CHECK (leon.tells_of(desk_code) AND set_by = leon.actor_account());
GRANT INSERT, UPDATE ON leon.notice_target TO leon_app;
CREATE POLICY tries_again ON leon.notice_delivery FOR UPDATE TO leon_app USING (leon.tells_of(desk_code)) WITH CHECK (leon.tells_of(desk_code));
GRANT UPDATE (version, status, attempts, next_try_at, error) ON leon.notice_delivery TO leon_app;

-- A unit that is asked may want to hear of it elsewhere than on a screen.
CREATE FUNCTION leon.note_request_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.notice (event, occasion, desk_code, unit_code, case_id, case_number)
    VALUES ('request_made', NEW.id::text, NEW.desk_code, NEW.unit_code, NEW.case_id, NEW.case_number) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_request_made AFTER INSERT ON leon.place_request FOR EACH ROW EXECUTE FUNCTION leon.note_request_made();

-- ── the worker's turns ───────────────────────────────────────────────────────────────────────────────────
-- Told once; returns whether it was new.
CREATE FUNCTION leon.escalate_alarm(p_case uuid, p_number integer, p_desk text, p_kind text, p_occasion text)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.alarm_escalation VALUES (p_case, p_kind, p_occasion, p_desk, leon.leon_now()) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM leon.journal_append('case', p_case, p_desk, NULL, 'alarm.escalated', jsonb_build_object('kind', p_kind, 'occasion', p_occasion));
  INSERT INTO leon.outbox (stream, type, v, data) VALUES ('desk:' || p_desk, 'alarm.escalated', 1,
    json_build_object('caseId', p_case, 'kind', p_kind, 'occasion', p_occasion, 'at', leon.iso(leon.leon_now())));
  INSERT INTO leon.notice (event, occasion, desk_code, case_id, case_number, about)
    VALUES ('alarm_escalated', p_case || ' ' || p_kind || ' ' || p_occasion, p_desk, p_case, p_number, p_kind) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;

-- Clocks that are over: each is written once, whoever runs it and however often. A case that somebody works on this moment
-- has its turn at the next wake-up. A hold ends by release_expired_holds(), which says so itself.
CREATE FUNCTION leon.run_due_clocks(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due uuid[];
  one record;
  ran integer := 0;
BEGIN
  due := ARRAY(SELECT k.case_id FROM leon.case_clock k WHERE k.due_at <= leon.leon_now() AND k.clock <> 'hold'
    AND NOT EXISTS (SELECT 1 FROM leon.clock_run d WHERE d.case_id = k.case_id AND d.clock = k.clock AND d.occasion = k.occasion)
    ORDER BY k.due_at LIMIT p_most);
  IF cardinality(due) = 0 THEN RETURN 0; END IF;
  due := ARRAY(SELECT c.id FROM leon.care_case c WHERE c.id = ANY (due) ORDER BY c.id FOR UPDATE SKIP LOCKED);
  -- read again under the lock: a clock may have been stopped meanwhile
  FOR one IN SELECT k.* FROM leon.case_clock k WHERE k.case_id = ANY (due) AND k.due_at <= leon.leon_now() AND k.clock <> 'hold'
      ORDER BY k.due_at LOOP
    INSERT INTO leon.clock_run VALUES (one.case_id, one.clock, one.occasion, one.desk_code, one.due_at, leon.leon_now(), one.alarm)
      ON CONFLICT DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    PERFORM leon.journal_append('case', one.case_id, one.desk_code, NULL, 'clock.ran_out',
      jsonb_build_object('clock', one.clock, 'occasion', one.occasion, 'dueAt', leon.iso(one.due_at)));
    IF one.clock = 'answer_told_coordinator' THEN
      PERFORM leon.escalate_alarm(one.case_id, one.number, one.desk_code, 'no_answer', one.occasion);
    END IF;
    ran := ran + 1;
  END LOOP;
  RETURN ran;
END $$;

-- Alarms that still hold, that nobody has taken and of which the coordinator has not been told.
CREATE VIEW leon.unowned_alarm WITH (security_invoker = true) AS
SELECT k.case_id, k.number, k.desk_code, k.alarm, k.occasion, k.due_at + leon.desk_duration(k.desk_code, 'alarm_escalate_after') AS escalates_at
FROM leon.clock_run d JOIN leon.case_clock k USING (case_id, clock, occasion)
WHERE d.alarm IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM leon.alarm_owner o WHERE o.case_id = k.case_id AND o.kind = k.alarm AND o.occasion = k.occasion)
  AND NOT EXISTS (SELECT 1 FROM leon.alarm_escalation e WHERE e.case_id = k.case_id AND e.kind = k.alarm AND e.occasion = k.occasion);
GRANT SELECT ON leon.unowned_alarm TO leon_worker;

CREATE FUNCTION leon.escalate_unowned_alarms(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due uuid[];
  one record;
  told integer := 0;
BEGIN
  due := ARRAY(SELECT u.case_id FROM leon.unowned_alarm u WHERE u.escalates_at <= leon.leon_now() ORDER BY u.escalates_at LIMIT p_most);
  IF cardinality(due) = 0 THEN RETURN 0; END IF;
  due := ARRAY(SELECT c.id FROM leon.care_case c WHERE c.id = ANY (due) ORDER BY c.id FOR UPDATE SKIP LOCKED);
  -- whoever took one meanwhile had the case locked until she had it
  FOR one IN SELECT u.* FROM leon.unowned_alarm u WHERE u.case_id = ANY (due) AND u.escalates_at <= leon.leon_now() LOOP
    IF leon.escalate_alarm(one.case_id, one.number, one.desk_code, one.alarm, one.occasion) THEN told := told + 1; END IF;
  END LOOP;
  RETURN told;
END $$;

-- Placements: a place is held, asked for, promised. Whoever changes a hold locks the cases first (in order of id), then
-- the ledgers (in order of offer); nobody waits for a case while holding a ledger, so nobody waits in a circle.

CREATE TABLE leon.hold (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL REFERENCES leon.desk,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  account_id uuid NOT NULL REFERENCES leon.account,
  granted_at timestamptz NOT NULL,
  -- NULL while an open request keeps it alive
  expires_at timestamptz,
  ended_at timestamptz,
  ended_why text CHECK (ended_why IN ('released', 'hold_expired', 'request_expired', 'withdrawn', 'declined', 'accepted', 'admission', 'cancelled')),
  override_reason text CHECK (override_reason IN ('clinical_judgement', 'citizen_wish', 'logistics', 'agreement', 'other')),
  active boolean GENERATED ALWAYS AS (ended_at IS NULL) STORED,
  UNIQUE (id, active),
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
CREATE UNIQUE INDEX one_active_hold_per_case ON leon.hold (case_id) WHERE ended_at IS NULL;
CREATE INDEX hold_of_offer ON leon.hold (offer_id, granted_at) WHERE ended_at IS NULL;
CREATE INDEX hold_due ON leon.hold (expires_at) WHERE ended_at IS NULL;

CREATE TABLE leon.place_request (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  case_id uuid NOT NULL REFERENCES leon.care_case,
  case_number integer NOT NULL,
  desk_code text NOT NULL REFERENCES leon.desk,
  hold_id uuid NOT NULL UNIQUE,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  -- the unit in force when it was asked; it keeps the request also when authority changes afterwards
  unit_code text NOT NULL REFERENCES leon.organisation,
  status text NOT NULL CHECK (status IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  caller_type text NOT NULL,
  needs text[] NOT NULL,
  municipality text,
  asked_by uuid NOT NULL REFERENCES leon.account,
  asked_by_name text NOT NULL,
  asked_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL CHECK (answer_by > asked_at),
  answered_by text,
  answered_at timestamptz,
  answer_source text CHECK (answer_source IN ('screen', 'phone')),
  decline_reason text CHECK (decline_reason IN ('capacity', 'competence_missing', 'too_ill', 'responsibility_unclear',
    'infection_isolation', 'citizen_unknown', 'staffing', 'other')),
  -- sealed under the case's data key
  note bytea,
  keeps_hold boolean GENERATED ALWAYS AS (CASE WHEN status = 'open' THEN true END) STORED,
  FOREIGN KEY (hold_id) REFERENCES leon.hold (id),
  CONSTRAINT open_request_has_its_hold FOREIGN KEY (hold_id, keeps_hold) REFERENCES leon.hold (id, active) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((status = 'declined') = (decline_reason IS NOT NULL)),
  CHECK (status NOT IN ('accepted', 'declined') OR num_nulls(answered_by, answered_at, answer_source) = 0),
  CHECK (status IN ('accepted', 'declined', 'withdrawn') OR num_nonnulls(answered_by, answered_at, answer_source, note) = 0)
);
CREATE UNIQUE INDEX one_open_request_per_case ON leon.place_request (case_id) WHERE status = 'open';
CREATE INDEX request_due ON leon.place_request (answer_by) WHERE status = 'open';
CREATE INDEX request_of_unit ON leon.place_request (unit_code, asked_at);
CREATE INDEX request_of_case ON leon.place_request (case_id);
CREATE INDEX request_of_offer ON leon.place_request (offer_id) WHERE status = 'open';

-- A reserved or requested case has a hold that is active: not only an id that once was one.
ALTER TABLE leon.care_case
  ADD COLUMN holds boolean GENERATED ALWAYS AS (CASE WHEN hold_id IS NOT NULL THEN true END) STORED,
  ADD CONSTRAINT held_place_is_active FOREIGN KEY (hold_id, holds) REFERENCES leon.hold (id, active) DEFERRABLE INITIALLY DEFERRED,
  ADD FOREIGN KEY (request_id) REFERENCES leon.place_request (id) DEFERRABLE INITIALLY DEFERRED;

-- What the asked unit sees in its list (RequestRow in the contracts).
CREATE FUNCTION leon.request_row(r leon.place_request) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', r.id, 'version', r.version, 'caseId', r.case_id, 'caseNumber', r.case_number, 'desk', r.desk_code, 'offerId', r.offer_id,
    'unit', r.unit_code, 'status', r.status, 'callerType', r.caller_type, 'needs', to_jsonb(r.needs), 'municipality', r.municipality,
    'askedBy', r.asked_by_name, 'askedAt', leon.iso(r.asked_at), 'answerBy', leon.iso(r.answer_by), 'answeredBy', r.answered_by,
    'declineReason', r.decline_reason)
$$;

-- ── row security ─────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE leon.hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.hold FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.place_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.place_request FORCE ROW LEVEL SECURITY;

-- The unit that was asked. Reads no other table: policies of other tables rely on it.
CREATE FUNCTION leon.answers_for(unit text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND leon.actor_role() = 'receiving_unit' AND leon.actor_organisation() = unit
    OR leon.actor_has_scope('units')
$$;
CREATE POLICY of_my_desk ON leon.place_request TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY asked_unit_sees ON leon.place_request FOR SELECT TO leon_app USING (leon.answers_for(unit_code));
CREATE POLICY asked_unit_answers ON leon.place_request FOR UPDATE TO leon_app
  USING (leon.answers_for(unit_code) AND status = 'open') WITH CHECK (leon.answers_for(unit_code) AND status IN ('accepted', 'declined'));
GRANT SELECT, INSERT, UPDATE ON leon.place_request TO leon_app;
CREATE POLICY worker_moves ON leon.place_request TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON leon.place_request TO leon_worker;

-- An open request lets its unit at exactly what answering takes: the case's row and its hold, four fields, the key to them.
CREATE FUNCTION leon.was_asked(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  -- said first because a desk's own lists ask it for every row
  SELECT (coalesce(leon.actor_role() = 'receiving_unit', false) OR leon.actor_has_scope('units'))
    AND EXISTS (SELECT 1 FROM leon.place_request r WHERE r.case_id = which_case AND r.status = 'open' AND leon.answers_for(r.unit_code))
$$;
CREATE POLICY of_my_desk ON leon.hold TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY asked_unit_sees ON leon.hold FOR SELECT TO leon_app USING (leon.was_asked(case_id));
CREATE POLICY asked_unit_ends ON leon.hold FOR UPDATE TO leon_app USING (leon.was_asked(case_id)) WITH CHECK (leon.was_asked(case_id));
GRANT SELECT, UPDATE ON leon.hold TO leon_app;
CREATE POLICY worker_moves ON leon.hold TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON leon.hold TO leon_worker;
-- Only the hold statement makes holds.
CREATE POLICY hold_grants ON leon.hold TO leon_hold USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_why) ON leon.hold TO leon_hold;

CREATE POLICY asked_unit_sees ON leon.care_case FOR SELECT TO leon_app USING (leon.was_asked(id));
CREATE POLICY asked_unit_answers ON leon.care_case FOR UPDATE TO leon_app USING (leon.was_asked(id)) WITH CHECK (leon.was_asked(id));
CREATE POLICY asked_unit_reads ON leon.case_field FOR SELECT TO leon_app
  USING (field IN ('whereabouts', 'situation', 'callbackNumber', 'citizenAge') AND leon.was_asked(case_id));
CREATE POLICY asked_unit_reads ON leon.payload_key FOR SELECT TO leon_app USING (owner_type = 'case' AND leon.was_asked(owner_id));
-- An answer is appended to the case's chain, so its head must be seen: ids, codes and figures only.
CREATE POLICY asked_unit_chains ON leon.journal_entry FOR SELECT TO leon_app USING (aggregate_type = 'case' AND leon.was_asked(aggregate_id));
CREATE POLICY asked_unit_counts ON leon.capacity_ledger FOR UPDATE TO leon_app
  USING (EXISTS (SELECT 1 FROM leon.place_request r WHERE r.offer_id = capacity_ledger.offer_id AND r.status = 'open' AND leon.answers_for(r.unit_code)));

CREATE POLICY hold_appends ON leon.journal_payload FOR INSERT TO leon_hold WITH CHECK (aggregate_type = 'case');
GRANT INSERT ON leon.journal_payload TO leon_hold;
GRANT UPDATE (request_id, answer_by) ON leon.care_case TO leon_hold;

-- ── holds end ────────────────────────────────────────────────────────────────────────────────────────────
-- Gives the held places of these cases back and returns the cases to assessment. The caller holds the cases' locks.
CREATE FUNCTION leon.end_holds(p_cases uuid[], p_why text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM leon.capacity_ledger WHERE offer_id IN (
    SELECT offer_id FROM leon.hold WHERE case_id = ANY (p_cases) AND ended_at IS NULL) ORDER BY offer_id FOR UPDATE;
  PERFORM leon.journal_append('case', h.case_id, h.desk_code, NULL, 'place.' || p_why,
    jsonb_build_object('holdId', h.id, 'offerId', h.offer_id)) FROM leon.hold h WHERE h.case_id = ANY (p_cases) AND h.ended_at IS NULL;
  WITH ended AS (
    UPDATE leon.hold SET ended_at = leon.leon_now(), ended_why = p_why WHERE case_id = ANY (p_cases) AND ended_at IS NULL RETURNING offer_id
  ), freed AS (
    SELECT offer_id, count(*)::integer AS places FROM ended GROUP BY offer_id
  ), ledger AS (
    UPDATE leon.capacity_ledger l SET held = l.held - freed.places, version = l.version + 1
    FROM freed WHERE l.offer_id = freed.offer_id RETURNING leon.capacity_row(l) AS told
  )
  INSERT INTO leon.outbox (stream, type, v, data) SELECT 'region:midt', 'capacity.changed', 1, told FROM ledger;
  WITH moved AS (
    UPDATE leon.care_case c SET version = c.version + 1, status = 'assessing',
      offer_id = NULL, hold_id = NULL, hold_expires_at = NULL, request_id = NULL, answer_by = NULL
    WHERE c.id = ANY (p_cases) AND c.status IN ('reserved', 'requested') RETURNING c.desk_code, leon.case_row(c) AS told
  )
  INSERT INTO leon.outbox (stream, type, v, data) SELECT 'desk:' || desk_code, 'case.changed', 1, told FROM moved;
END $$;

-- ── holds that nobody asked with, and requests that nobody answered; what the worker's sweep runs ─────────
CREATE FUNCTION leon.release_expired_holds(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due uuid[];
BEGIN
  due := ARRAY(SELECT h.case_id FROM leon.hold h WHERE h.ended_at IS NULL AND h.expires_at <= leon.leon_now() ORDER BY h.expires_at LIMIT p_most);
  due := ARRAY(SELECT c.id FROM leon.care_case c WHERE c.id = ANY (due) AND c.status = 'reserved' ORDER BY c.id FOR UPDATE SKIP LOCKED);
  -- read again under the lock: a request may have come first
  due := ARRAY(SELECT h.case_id FROM leon.hold h WHERE h.case_id = ANY (due) AND h.ended_at IS NULL AND h.expires_at <= leon.leon_now());
  IF cardinality(due) > 0 THEN PERFORM leon.end_holds(due, 'hold_expired'); END IF;
  RETURN cardinality(due);
END $$;

CREATE FUNCTION leon.expire_unanswered_requests(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due uuid[];
BEGIN
  due := ARRAY(SELECT r.case_id FROM leon.place_request r WHERE r.status = 'open' AND r.answer_by <= leon.leon_now() ORDER BY r.answer_by LIMIT p_most);
  due := ARRAY(SELECT c.id FROM leon.care_case c WHERE c.id = ANY (due) AND c.status = 'requested' ORDER BY c.id FOR UPDATE SKIP LOCKED);
  due := ARRAY(SELECT r.case_id FROM leon.place_request r WHERE r.case_id = ANY (due) AND r.status = 'open' AND r.answer_by <= leon.leon_now());
  IF cardinality(due) = 0 THEN RETURN 0; END IF;
  PERFORM leon.end_holds(due, 'request_expired');
  WITH expired AS (
    UPDATE leon.place_request r SET status = 'expired', version = r.version + 1
    WHERE r.case_id = ANY (due) AND r.status = 'open' RETURNING r.unit_code, leon.request_row(r) AS told
  )
  INSERT INTO leon.outbox (stream, type, v, data) SELECT 'unit:' || unit_code, 'request.changed', 1, told FROM expired;
  RETURN cardinality(due);
END $$;

-- ── the hold ─────────────────────────────────────────────────────────────────────────────────────────────
-- Grants places of one offer to a group of waiters, first come first served, as leon_hold. Policy has passed per waiter
-- before. Answers per waiter: `granted`, `repeat` (the stored reply), `busy` (somebody works on the case this moment: ask
-- again), or the code of the refusal. A refused waiter leaves no trace and fails nobody. Same outcome as hold.rules.ts.
CREATE FUNCTION leon.hold_places(p_offer uuid, p_waiters jsonb)
RETURNS TABLE (waiter integer, outcome text, params jsonb, reply jsonb) LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := leon.leon_now();
  locked uuid[];
  expired uuid[];
  ledger leon.capacity_ledger;
  closed boolean;
  places integer;
  newest record;
BEGIN
  locked := ARRAY(SELECT c.id FROM leon.care_case c WHERE c.id = ANY (ARRAY(
      SELECT (w->>'case')::uuid FROM jsonb_array_elements(p_waiters) w
      UNION SELECT h.case_id FROM leon.hold h WHERE h.offer_id = p_offer AND h.ended_at IS NULL AND h.expires_at <= at))
    ORDER BY c.id FOR UPDATE SKIP LOCKED);
  PERFORM 1 FROM leon.capacity_ledger l WHERE l.offer_id = p_offer FOR UPDATE;
  -- an expired hold blocks nobody, whether or not the worker has been here
  expired := ARRAY(SELECT h.case_id FROM leon.hold h
    WHERE h.offer_id = p_offer AND h.ended_at IS NULL AND h.expires_at <= at AND h.case_id = ANY (locked));
  IF cardinality(expired) > 0 THEN PERFORM leon.end_holds(expired, 'hold_expired'); END IF;
  SELECT l.* INTO STRICT ledger FROM leon.capacity_ledger l WHERE l.offer_id = p_offer;
  closed := ledger.status = 'closed' AND (ledger.closed_until IS NULL OR ledger.closed_until > at);
  -- NULL: not counted. A team makes one journey at a time, also when it has never reported.
  places := CASE WHEN ledger.model = 'team' THEN coalesce(ledger.free, 1) ELSE ledger.free END - ledger.held;
  SELECT h.desk_code, h.granted_at INTO newest FROM leon.hold h
    WHERE h.offer_id = p_offer AND h.ended_at IS NULL ORDER BY h.granted_at DESC LIMIT 1;

  RETURN QUERY
  WITH asked AS (
    SELECT e.nth::integer AS nth, w.*
    FROM jsonb_array_elements(p_waiters) WITH ORDINALITY e(one, nth)
    CROSS JOIN LATERAL jsonb_to_record(e.one) AS w(command uuid, actor text, digest text, account uuid, role text, desk text,
      "case" uuid, version integer, hold uuid, hold_for interval, override_reason text, payload text)
  ), judged AS (
    SELECT a.*, k.reply AS stored, c.version AS current_version, c.status AS current_status, CASE
      WHEN k.command_id IS NOT NULL THEN CASE
        WHEN k.actor = a.actor AND k.route = 'reservePlace' AND k.body_digest = decode(a.digest, 'hex') THEN 'repeat' ELSE 'command.reused' END
      WHEN NOT a."case" = ANY (locked) OR row_number() OVER (PARTITION BY a."case" ORDER BY a.nth) > 1 THEN 'busy'
      WHEN c.owner_account_id IS DISTINCT FROM a.account THEN 'case.not_owner'
      WHEN c.version <> a.version THEN 'version.conflict'
      WHEN c.status <> 'assessing' THEN 'case.action_not_allowed'
      WHEN closed THEN 'offer.closed'
    END AS refused
    FROM asked a LEFT JOIN leon.command k ON k.command_id = a.command LEFT JOIN leon.care_case c ON c.id = a."case"
  ), placed AS (
    SELECT j.*, coalesce(j.refused, CASE
      WHEN row_number() OVER (PARTITION BY j.refused IS NULL ORDER BY j.nth) <= places OR places IS NULL THEN 'granted'
      WHEN ledger.free = 0 THEN 'offer.full' ELSE 'offer.just_taken' END) AS verdict
    FROM judged j
  ), granted AS (
    SELECT p.*, decode(p.payload, 'hex') AS ciphertext, at + p.hold_for AS expires_at FROM placed p WHERE p.verdict = 'granted'
  ), held AS (
    INSERT INTO leon.hold (id, case_id, desk_code, offer_id, account_id, granted_at, expires_at, override_reason)
    SELECT g.hold, g."case", g.desk, p_offer, g.account, at, g.expires_at, g.override_reason FROM granted g
  ), moved AS (
    UPDATE leon.care_case c SET version = c.version + 1, status = 'reserved', offer_id = p_offer, hold_id = g.hold, hold_expires_at = g.expires_at
    FROM granted g WHERE c.id = g."case" RETURNING g.nth, leon.case_row(c) AS told
  ), counted AS (
    UPDATE leon.capacity_ledger l SET held = l.held + (SELECT count(*)::integer FROM granted), version = l.version + 1
    WHERE l.offer_id = p_offer AND EXISTS (SELECT 1 FROM granted) RETURNING leon.capacity_row(l) AS told
  ), payloads AS (
    INSERT INTO leon.journal_payload (digest, aggregate_type, aggregate_id, desk_code, ciphertext)
    SELECT sha256(g.ciphertext), 'case', g."case", g.desk, g.ciphertext FROM granted g WHERE g.ciphertext IS NOT NULL
  ), entries AS (
    SELECT g.*, coalesce(last.seq, 0) + 1 AS seq, coalesce(last.hash, ''::bytea) AS previous
    FROM granted g LEFT JOIN LATERAL (SELECT e.seq, e.hash FROM leon.journal_entry e
      WHERE e.aggregate_type = 'case' AND e.aggregate_id = g."case" ORDER BY e.seq DESC LIMIT 1) last ON true
  ), bodies AS (
    SELECT e.*, convert_to(jsonb_build_object('aggregate', 'case', 'id', e."case", 'seq', e.seq, 'at', at, 'kind', 'place.held',
      'actor', jsonb_build_object('kind', 'person', 'account', e.account, 'role', e.role, 'client', NULL),
      'data', jsonb_build_object('holdId', e.hold, 'offerId', p_offer, 'expiresAt', e.expires_at, 'overrideReason', e.override_reason),
      'payload', encode(sha256(e.ciphertext), 'hex'))::text, 'UTF8') AS body FROM entries e
  ), journalled AS (
    INSERT INTO leon.journal_entry (aggregate_type, aggregate_id, seq, recorded_at, desk_code, entry, hash)
    SELECT 'case', b."case", b.seq, at, b.desk, b.body, sha256(b.previous || b.body) FROM bodies b
  ), recorded AS (
    INSERT INTO leon.command (command_id, actor, route, body_digest, reply)
    SELECT g.command, g.actor, 'reservePlace', decode(g.digest, 'hex'), jsonb_build_object('case', m.told) FROM granted g JOIN moved m USING (nth)
  ), told AS (
    INSERT INTO leon.outbox (stream, type, v, data)
    SELECT 'desk:' || g.desk, 'case.changed', 1, m.told FROM granted g JOIN moved m USING (nth)
    UNION ALL SELECT 'region:midt', 'capacity.changed', 1, n.told FROM counted n
  )
  SELECT p.nth, p.verdict, CASE p.verdict
      WHEN 'version.conflict' THEN jsonb_build_object('version', p.current_version)
      WHEN 'case.action_not_allowed' THEN jsonb_build_object('action', 'reserve', 'status', p.current_status)
      WHEN 'offer.closed' THEN jsonb_build_object('until', leon.iso(ledger.closed_until))
      WHEN 'offer.just_taken' THEN coalesce(
        (SELECT jsonb_build_object('desk', g.desk, 'at', leon.iso(at)) FROM granted g ORDER BY g.nth DESC LIMIT 1),
        jsonb_build_object('desk', newest.desk_code, 'at', leon.iso(newest.granted_at)))
      ELSE '{}'::jsonb END,
    coalesce(p.stored, jsonb_build_object('case', m.told))
  FROM placed p LEFT JOIN moved m USING (nth) ORDER BY p.nth;
END $$;

-- The whole call: several contacts to one case, gate and urgency, deterioration, transport, hand-over, a line for a place,
-- and a mis-click that can be undone.

ALTER TABLE leon.desk_setting DROP CONSTRAINT desk_setting_setting_check;
ALTER TABLE leon.desk_setting ADD CONSTRAINT desk_setting_setting_check
  CHECK (setting IN ('hold_for', 'answer_within', 'call_back_within', 'recall_within', 'handover_shown_for'));
-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'call_back_within', 'PT2M', 'LEON default: a line that dropped is called back within two minutes'),
  ('default', 'recall_within', 'PT24H', 'LEON default: the same caller or citizen again within a day and a night'),
  ('default', 'handover_shown_for', 'PT24H', 'LEON default: a promised place counts until its citizen must have come');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

ALTER TABLE leon.care_case
  ADD COLUMN gate text NOT NULL DEFAULT 'open' CHECK (gate IN ('open', 'not_critical', 'critical')),
  ADD COLUMN urgency text CHECK (urgency IN ('red', 'orange', 'yellow', 'green', 'blue')),
  ADD COLUMN contacts integer NOT NULL DEFAULT 1 CHECK (contacts >= 0),
  -- with their numbers: a unit that answers may not read the other case
  ADD COLUMN recall_of uuid REFERENCES leon.care_case,
  ADD COLUMN recall_number integer,
  ADD COLUMN joined_into uuid REFERENCES leon.care_case,
  ADD COLUMN joined_number integer,
  ADD COLUMN call_back_due_at timestamptz,
  ADD COLUMN deteriorated_at timestamptz,
  ADD COLUMN transport_kind text CHECK (transport_kind IN ('own', 'relative', 'seated', 'lying', 'ambulance_b', 'ambulance_a')),
  ADD COLUMN transport_from text CHECK (length(transport_from) BETWEEN 2 AND 120),
  ADD COLUMN transport_reference text CHECK (length(transport_reference) <= 60),
  ADD COLUMN transport_expected_at timestamptz,
  ADD COLUMN handed_over_at timestamptz,
  ADD COLUMN waiting_offer_id uuid REFERENCES leon.offer (id),
  ADD COLUMN waiting_since timestamptz,
  ADD COLUMN waiting_position integer CHECK (waiting_position > 0),
  ADD COLUMN waiting_offered boolean,
  -- where an undone end leads; NULL: it cannot be undone
  ADD COLUMN undo_to text CHECK (undo_to IN ('assessing', 'accepted', 'handed_over')),
  ADD CHECK (recall_of <> id AND joined_into <> id),
  ADD CHECK ((recall_of IS NULL) = (recall_number IS NULL) AND (joined_into IS NULL) = (joined_number IS NULL)),
  ADD CHECK (joined_into IS NULL OR status = 'cancelled'),
  ADD CHECK ((transport_kind IS NULL) = (transport_from IS NULL)),
  ADD CHECK (transport_kind IS NOT NULL OR num_nonnulls(transport_reference, transport_expected_at) = 0),
  ADD CHECK (num_nulls(waiting_offer_id, waiting_since, waiting_position, waiting_offered) IN (0, 4)),
  ADD CHECK (waiting_offer_id IS NULL OR status IN ('assessing', 'reserved', 'requested')),
  ADD CHECK (status <> 'handed_over' OR handed_over_at IS NOT NULL),
  ADD CHECK (undo_to IS NULL OR status IN ('closed', 'cancelled')),
  DROP CONSTRAINT care_case_status_check,
  ADD CONSTRAINT care_case_status_check
    CHECK (status IN ('new', 'assessing', 'reserved', 'requested', 'accepted', 'handed_over', 'closed', 'cancelled')),
  DROP CONSTRAINT placement_follows_status,
  ADD CONSTRAINT placement_follows_status CHECK (CASE
    WHEN status = 'reserved' THEN offer_id IS NOT NULL AND hold_id IS NOT NULL AND hold_expires_at IS NOT NULL
      AND request_id IS NULL AND answer_by IS NULL AND accepted_by IS NULL
    WHEN status = 'requested' THEN offer_id IS NOT NULL AND hold_id IS NOT NULL AND hold_expires_at IS NULL
      AND request_id IS NOT NULL AND answer_by IS NOT NULL AND accepted_by IS NULL
    WHEN status IN ('accepted', 'handed_over') THEN offer_id IS NOT NULL AND hold_id IS NULL AND hold_expires_at IS NULL
      AND request_id IS NOT NULL AND answer_by IS NULL AND accepted_by IS NOT NULL
    WHEN status = 'closed' THEN hold_id IS NULL AND hold_expires_at IS NULL AND answer_by IS NULL
      AND (request_id IS NULL) = (accepted_by IS NULL) AND (offer_id IS NOT NULL OR request_id IS NULL)
    ELSE offer_id IS NULL AND hold_id IS NULL AND hold_expires_at IS NULL
      AND request_id IS NULL AND answer_by IS NULL AND accepted_by IS NULL END);
CREATE INDEX care_case_waiting ON leon.care_case (waiting_offer_id, waiting_since) WHERE waiting_offer_id IS NOT NULL;
CREATE INDEX care_case_joined ON leon.care_case (joined_into) WHERE joined_into IS NOT NULL;

CREATE OR REPLACE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', c.id, 'version', c.version, 'number', c.number, 'desk', c.desk_code, 'status', c.status, 'callerType', c.caller_type,
    'rangAt', leon.iso(c.rang_at), 'claimedAt', leon.iso(c.claimed_at), 'ringing', c.ringing,
    'owner', CASE WHEN c.owner_account_id IS NOT NULL THEN jsonb_build_object('id', c.owner_account_id, 'name', c.owner_name) END,
    'municipality', c.municipality,
    'placement', CASE WHEN c.offer_id IS NOT NULL THEN jsonb_build_object(
      'offerId', c.offer_id, 'holdId', c.hold_id, 'requestId', c.request_id, 'holdExpiresAt', leon.iso(c.hold_expires_at),
      'answerBy', leon.iso(c.answer_by), 'acceptedBy', c.accepted_by, 'hasResponsible', c.has_responsible,
      'transport', CASE WHEN c.transport_kind IS NOT NULL THEN jsonb_build_object(
        'kind', c.transport_kind, 'expectedAt', leon.iso(c.transport_expected_at)) END) END,
    'declinedBy', to_jsonb(c.declined_by), 'outcome', c.outcome, 'closedAt', leon.iso(c.closed_at),
    'gate', c.gate, 'urgency', c.urgency, 'contacts', c.contacts,
    'recallOf', CASE WHEN c.recall_of IS NOT NULL THEN jsonb_build_object('caseId', c.recall_of, 'number', c.recall_number) END,
    'joinedInto', CASE WHEN c.joined_into IS NOT NULL THEN jsonb_build_object('caseId', c.joined_into, 'number', c.joined_number) END,
    -- whoever has got further than assessing has what the caller wanted to say
    'callBackDueAt', CASE WHEN c.status = 'assessing' THEN leon.iso(c.call_back_due_at) END,
    'deterioratedAt', leon.iso(c.deteriorated_at), 'handedOverAt', leon.iso(c.handed_over_at),
    'waiting', CASE WHEN c.waiting_offer_id IS NOT NULL THEN jsonb_build_object(
      'offerId', c.waiting_offer_id, 'position', c.waiting_position, 'offered', c.waiting_offered) END)
$$;

-- ── several contacts to one case ─────────────────────────────────────────────────────────────────────────
-- Keyed hash of the caller's number: what a redial is known by. NULL: withheld.
ALTER TABLE leon.call
  DROP CONSTRAINT call_case_id_key,
  ADD COLUMN from_hash bytea CHECK (length(from_hash) = 32);
CREATE INDEX call_of_case ON leon.call (case_id);
CREATE INDEX call_from ON leon.call (from_hash) WHERE from_hash IS NOT NULL;

-- The newest case of the same desk that was closed a short while before this one came, from the same number or about the
-- same citizen.
CREATE FUNCTION leon.recall_of(which uuid) RETURNS TABLE (id uuid, number integer) LANGUAGE sql STABLE AS $$
  SELECT o.id, o.number FROM leon.care_case c JOIN leon.care_case o ON o.desk_code = c.desk_code
    AND o.closed_at > leon.leon_now() - leon.desk_duration(c.desk_code, 'recall_within')
  WHERE c.id = which AND o.id <> c.id AND o.status = 'closed' AND (
    EXISTS (SELECT 1 FROM leon.call a JOIN leon.call b ON b.from_hash = a.from_hash WHERE a.case_id = c.id AND b.case_id = o.id)
    OR EXISTS (SELECT 1 FROM leon.case_citizen a JOIN leon.case_citizen b ON b.citizen_id = a.citizen_id WHERE a.case_id = c.id AND b.case_id = o.id))
  ORDER BY o.closed_at DESC LIMIT 1
$$;

-- ── who was asked is told of deterioration ───────────────────────────────────────────────────────────────
ALTER TABLE leon.place_request ADD COLUMN deteriorated_at timestamptz;
CREATE OR REPLACE FUNCTION leon.request_row(r leon.place_request) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', r.id, 'version', r.version, 'caseId', r.case_id, 'caseNumber', r.case_number, 'desk', r.desk_code, 'offerId', r.offer_id,
    'unit', r.unit_code, 'status', r.status, 'callerType', r.caller_type, 'needs', to_jsonb(r.needs), 'municipality', r.municipality,
    'askedBy', r.asked_by_name, 'askedAt', leon.iso(r.asked_at), 'answerBy', leon.iso(r.answer_by), 'answeredBy', r.answered_by,
    'declineReason', r.decline_reason, 'deterioratedAt', leon.iso(r.deteriorated_at))
$$;

-- ── what a receiver reads once it has accepted ───────────────────────────────────────────────────────────
CREATE FUNCTION leon.has_accepted(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (coalesce(leon.actor_role() = 'receiving_unit', false) OR leon.actor_has_scope('units'))
    AND EXISTS (SELECT 1 FROM leon.place_request r WHERE r.case_id = which_case AND r.status = 'accepted' AND leon.answers_for(r.unit_code)
      AND r.answered_at > leon.leon_now() - leon.desk_duration(r.desk_code, 'handover_shown_for'))
$$;
CREATE POLICY receiver_reads ON leon.case_field FOR SELECT TO leon_app
  USING (field IN ('vitals', 'wishes', 'noAdmissionWish', 'treatmentLevel', 'citizenAddress', 'doorCode') AND leon.has_accepted(case_id));
CREATE POLICY receiver_reads ON leon.payload_key FOR SELECT TO leon_app USING (owner_type = 'case' AND leon.has_accepted(owner_id));
ALTER TABLE leon.access_log DROP CONSTRAINT access_log_ground_check;
ALTER TABLE leon.access_log ADD CONSTRAINT access_log_ground_check
  CHECK (ground IN ('own_case', 'desk_case', 'open_request', 'accepted_request', 'intake', 'refused'));

-- ── the line for a place ─────────────────────────────────────────────────────────────────────────────────
-- Waiting ends with the search, and with the place itself, whoever moves the case.
CREATE FUNCTION leon.end_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.waiting_offer_id IS NOT NULL
    AND (NEW.status NOT IN ('assessing', 'reserved', 'requested') OR NEW.offer_id = NEW.waiting_offer_id) THEN
    NEW.waiting_offer_id := NULL;
    NEW.waiting_since := NULL;
    NEW.waiting_position := NULL;
    NEW.waiting_offered := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER end_waiting BEFORE UPDATE ON leon.care_case FOR EACH ROW EXECUTE FUNCTION leon.end_waiting();

-- Whether there is a place for the nth in the line: what the hold statement would find. Where nothing is counted, what was said.
CREATE FUNCTION leon.place_for(offer uuid, nth integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE
    WHEN l.status = 'closed' AND (l.closed_until IS NULL OR l.closed_until > leon.leon_now()) THEN false
    WHEN l.model = 'team' THEN nth <= coalesce(l.free, 1) - l.held
    WHEN l.free IS NULL THEN l.status IN ('open', 'now')
    ELSE nth <= l.free - l.held END
  FROM leon.capacity_ledger l WHERE l.offer_id = offer), false)
$$;

-- Tells each waiting case's desk its new place in the line, and whether there is a place for it. Holds nothing. A case that
-- somebody works on this moment is told at the next turn.
CREATE FUNCTION leon.settle_waiting_lists(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due uuid[];
BEGIN
  WITH line AS (
    SELECT c.id, c.waiting_position, c.waiting_offered, c.waiting_offer_id,
      (row_number() OVER (PARTITION BY c.waiting_offer_id ORDER BY c.waiting_since, c.id))::integer AS nth
    FROM leon.care_case c WHERE c.waiting_offer_id IS NOT NULL
  ), now_true AS (
    SELECT line.*, leon.place_for(line.waiting_offer_id, line.nth) AS offered FROM line
  ), locked AS (
    SELECT c.id FROM leon.care_case c JOIN now_true n ON n.id = c.id
    WHERE (n.nth, n.offered) IS DISTINCT FROM (c.waiting_position, c.waiting_offered) ORDER BY c.id LIMIT p_most FOR UPDATE OF c SKIP LOCKED
  ), moved AS (
    UPDATE leon.care_case c SET version = c.version + 1, waiting_position = n.nth, waiting_offered = n.offered
    FROM now_true n JOIN locked USING (id) WHERE c.id = n.id AND c.waiting_offer_id = n.waiting_offer_id
    RETURNING c.id, c.desk_code, leon.case_row(c) AS told
  ), sent AS (
    INSERT INTO leon.outbox (stream, type, v, data) SELECT 'desk:' || desk_code, 'case.changed', 1, told FROM moved
  )
  SELECT array_agg(id) INTO due FROM moved;
  RETURN coalesce(cardinality(due), 0);
END $$;

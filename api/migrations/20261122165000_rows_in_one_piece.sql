-- Rows as consoles see them, each said in one piece. They had grown by wrapping what was there, several times around the
-- same inner row: a single case took 15 ms to say, most of it planning. In PL/pgSQL the plan is kept for the session.
-- What they say is the same, key for key.

CREATE OR REPLACE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  transport jsonb;
  placement jsonb;
  this jsonb;
BEGIN
  IF c.offer_id IS NOT NULL THEN
    IF c.transport_kind IS NOT NULL THEN
      transport := jsonb_build_object('kind', c.transport_kind, 'expectedAt', leon.iso(c.transport_expected_at));
      IF c.transport_under_trial IS NOT NULL THEN
        transport := transport || jsonb_build_object('underTrial', c.transport_under_trial);
      END IF;
    END IF;
    placement := jsonb_build_object(
      'offerId', c.offer_id, 'holdId', c.hold_id, 'requestId', c.request_id, 'holdExpiresAt', leon.iso(c.hold_expires_at),
      'answerBy', leon.iso(c.answer_by), 'acceptedBy', c.accepted_by, 'hasResponsible', c.has_responsible,
      'transport', transport, 'appointmentAt', leon.iso(c.appointment_at),
      'withDesk', CASE WHEN c.desk_turn IS NOT NULL THEN jsonb_build_object(
        'kind', c.desk_turn, 'by', c.desk_turn_by, 'at', leon.iso(c.desk_turn_at), 'until', leon.iso(c.desk_turn_until),
        'offerId', c.proposed_offer_id, 'appointmentAt', leon.iso(c.proposed_for)) END);
  END IF;
  this := jsonb_build_object(
    'id', c.id, 'version', c.version, 'number', c.number, 'desk', c.desk_code, 'status', c.status, 'callerType', c.caller_type,
    'rangAt', leon.iso(c.rang_at), 'claimedAt', leon.iso(c.claimed_at), 'ringing', c.ringing,
    'owner', CASE WHEN c.owner_account_id IS NOT NULL THEN jsonb_build_object('id', c.owner_account_id, 'name', c.owner_name) END,
    'municipality', c.municipality, 'placement', placement,
    'declinedBy', to_jsonb(c.declined_by), 'outcome', c.outcome, 'closedAt', leon.iso(c.closed_at),
    'gate', c.gate, 'urgency', c.urgency, 'contacts', c.contacts,
    'recallOf', CASE WHEN c.recall_of IS NOT NULL THEN jsonb_build_object('caseId', c.recall_of, 'number', c.recall_number) END,
    'joinedInto', CASE WHEN c.joined_into IS NOT NULL THEN jsonb_build_object('caseId', c.joined_into, 'number', c.joined_number) END,
    -- whoever has got further than assessing has what the caller wanted to say
    'callBackDueAt', CASE WHEN c.status = 'assessing' THEN leon.iso(c.call_back_due_at) END,
    'deterioratedAt', leon.iso(c.deteriorated_at), 'handedOverAt', leon.iso(c.handed_over_at),
    'waiting', CASE WHEN c.waiting_offer_id IS NOT NULL THEN jsonb_build_object(
      'offerId', c.waiting_offer_id, 'position', c.waiting_position, 'offered', c.waiting_offered) END,
    'handover', CASE WHEN c.handover_sent_at IS NOT NULL THEN jsonb_build_object(
      'sentAt', leon.iso(c.handover_sent_at), 'dueAt', leon.iso(c.handover_due_at), 'sends', c.handover_sends,
      'acknowledgedAt', leon.iso(c.acknowledged_at), 'acknowledgedBy', c.acknowledged_by, 'source', c.acknowledged_source) END,
    'responsibleUntil', CASE WHEN c.has_responsible THEN leon.iso(c.responsible_until) END,
    'unanswered', CASE WHEN c.unanswered_request_id IS NOT NULL THEN jsonb_build_object(
      'requestId', c.unanswered_request_id, 'offerId', c.unanswered_offer_id, 'at', leon.iso(c.unanswered_at)) END,
    'silentSince', leon.iso(c.silent_since))
    || jsonb_build_object(
    'passed', CASE WHEN c.passed_at IS NOT NULL THEN jsonb_build_object(
      'kind', c.passed_kind, 'reason', c.passed_reason, 'at', leon.iso(c.passed_at),
      'from', CASE WHEN c.passed_from IS NOT NULL THEN jsonb_build_object('id', c.passed_from, 'name', c.passed_from_name) END,
      'by', jsonb_build_object('id', c.passed_by, 'name', c.passed_by_name),
      'fromSaw', c.passed_from_saw, 'ownerSaw', c.passed_owner_saw) END,
    'handingOn', CASE WHEN c.handing_on_at IS NOT NULL THEN jsonb_build_object('at', leon.iso(c.handing_on_at),
      'to', CASE WHEN c.handing_on_to IS NOT NULL THEN jsonb_build_object('id', c.handing_on_to, 'name', c.handing_on_name) END) END,
    'followUp', CASE WHEN c.accepted_by IS NOT NULL THEN jsonb_build_object(
      'arrivalDueAt', leon.iso(c.arrival_due_at), 'arrivedAt', leon.iso(c.arrived_at), 'arrivedBy', c.arrived_by,
      'recheckDueAt', leon.iso(c.recheck_due_at), 'recheckedAt', leon.iso(c.rechecked_at), 'recheckedBy', c.rechecked_by,
      'resultDueAt', leon.iso(c.result_due_at), 'result', c.result, 'resultAt', leon.iso(c.result_at), 'resultBy', c.result_by) END);
  IF c.asked_by_crew IS NOT NULL THEN
    this := this || jsonb_build_object('askedByCrew', c.asked_by_crew);
  END IF;
  RETURN this;
END $$;

CREATE OR REPLACE FUNCTION leon.request_row(r leon.place_request) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN jsonb_build_object(
    'id', r.id, 'version', r.version, 'caseId', r.case_id, 'caseNumber', r.case_number, 'desk', r.desk_code, 'offerId', r.offer_id,
    'unit', r.unit_code, 'status', r.status, 'callerType', r.caller_type, 'needs', to_jsonb(r.needs), 'municipality', r.municipality,
    'askedBy', r.asked_by_name, 'askedAt', leon.iso(r.asked_at), 'answerBy', leon.iso(r.answer_by), 'answeredBy', r.answered_by,
    'declineReason', r.decline_reason, 'deterioratedAt', leon.iso(r.deteriorated_at),
    'appointmentAt', leon.iso(r.appointment_at), 'handedOverAt', leon.iso(r.handed_over_at),
    'acknowledgedAt', leon.iso(r.acknowledged_at), 'acknowledgedBy', r.acknowledged_by,
    'withDesk', CASE WHEN r.desk_turn IS NOT NULL THEN jsonb_build_object(
      'kind', r.desk_turn, 'by', r.desk_turn_by, 'at', leon.iso(r.desk_turn_at), 'until', leon.iso(r.desk_turn_until),
      'offerId', r.proposed_offer_id, 'appointmentAt', leon.iso(r.proposed_for)) END,
    'transport', CASE WHEN r.transport_kind IS NOT NULL THEN jsonb_build_object(
      'kind', r.transport_kind, 'expectedAt', leon.iso(r.transport_expected_at)) END,
    'followUp', CASE WHEN r.status = 'accepted' THEN jsonb_build_object(
      'arrivalDueAt', leon.iso(r.arrival_due_at), 'arrivedAt', leon.iso(r.arrived_at), 'arrivedBy', r.arrived_by,
      'recheckDueAt', leon.iso(r.recheck_due_at), 'recheckedAt', leon.iso(r.rechecked_at), 'recheckedBy', r.rechecked_by,
      'resultDueAt', leon.iso(r.result_due_at), 'result', r.result, 'resultAt', leon.iso(r.result_at), 'resultBy', r.result_by) END);
END $$;

CREATE OR REPLACE FUNCTION leon.capacity_row(l leon.capacity_ledger) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN jsonb_build_object(
    'offerId', l.offer_id, 'version', l.version, 'model', l.model, 'status', l.status, 'free', l.free, 'held', l.held,
    'promised', l.promised, 'earliestAt', leon.iso(l.earliest_at), 'closedUntil', leon.iso(l.closed_until),
    'waitingMinutes', l.waiting_minutes, 'reportedAt', leon.iso(l.reported_at), 'reportedBy', l.reported_by, 'source', l.source,
    'freshUntil', leon.iso(l.fresh_until), 'staleAt', leon.iso(l.stale_at), 'overbooking', l.overbooking,
    'asked', CASE WHEN l.asked_at > coalesce(l.reported_at, '-infinity') THEN
      jsonb_build_object('by', l.asked_by, 'desk', l.asked_desk, 'at', leon.iso(l.asked_at)) END,
    'closedReason', CASE WHEN l.status = 'closed' THEN l.closed_reason END);
END $$;

DROP FUNCTION leon.case_row_without_trial(leon.care_case);
DROP FUNCTION leon.case_row_without_follow_up(leon.care_case);
DROP FUNCTION leon.case_row_without_desk_turn(leon.care_case);
DROP FUNCTION leon.case_row_without_ownership(leon.care_case);
DROP FUNCTION leon.case_row_without_crew(leon.care_case);
DROP FUNCTION leon.case_row_of_the_call(leon.care_case);
DROP FUNCTION leon.case_row_to_hand_over(leon.care_case);
DROP FUNCTION leon.request_row_without_follow_up(leon.place_request);
DROP FUNCTION leon.request_row_without_desk_turn(leon.place_request);
DROP FUNCTION leon.request_row_to_hand_over(leon.place_request);
DROP FUNCTION leon.capacity_row_without_closing_reason(leon.capacity_ledger);
DROP FUNCTION leon.capacity_row_unasked(leon.capacity_ledger);
DROP FUNCTION leon.capacity_row_as_counted(leon.capacity_ledger);

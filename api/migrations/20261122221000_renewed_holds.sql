-- A hold is renewed once (clock K5: "renew once"), before anybody is asked; only that makes it live longer.
ALTER TABLE leon.hold ADD COLUMN renewed_at timestamptz CHECK (renewed_at >= granted_at);
CREATE FUNCTION leon.hold_lives_longer_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.renewed_at IS NOT NULL AND NEW.renewed_at IS DISTINCT FROM OLD.renewed_at THEN
    RAISE EXCEPTION 'a hold is renewed once' USING ERRCODE = 'check_violation', CONSTRAINT = 'hold_renewed_once';
  END IF;
  IF NEW.expires_at > OLD.expires_at AND (OLD.renewed_at IS NOT NULL OR NEW.renewed_at IS NULL) THEN
    RAISE EXCEPTION 'only its renewal makes a hold live longer' USING ERRCODE = 'check_violation', CONSTRAINT = 'hold_renewed_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_lives_longer_once BEFORE UPDATE OF expires_at, renewed_at ON leon.hold
  FOR EACH ROW EXECUTE FUNCTION leon.hold_lives_longer_once();

-- Which of a case's holds was renewed: another hold of the same case is not.
ALTER TABLE leon.care_case ADD COLUMN renewed_hold_id uuid REFERENCES leon.hold;

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
    IF c.renewed_hold_id = c.hold_id THEN
      placement := placement || jsonb_build_object('holdRenewed', true);
    END IF;
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

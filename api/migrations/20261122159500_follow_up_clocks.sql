-- The clocks of what comes after the yes run with the others: has she come, is she measured again, what became of it. A unit
-- that waits for the desk's word is not late.
CREATE OR REPLACE VIEW leon.case_clock WITH (security_invoker = true) AS
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
  ('no_arrival', leon.iso(coalesce(c.transport_expected_at, c.appointment_at)), coalesce(c.transport_expected_at, c.appointment_at),
    CASE WHEN c.status IN ('accepted', 'handed_over') AND c.arrived_at IS NULL
      THEN coalesce(c.transport_expected_at, c.appointment_at) + s.no_arrival END, 'no_arrival'),
  ('responsibility_ending', leon.iso(c.responsible_until), c.responsible_until - s.responsibility_warn,
    CASE WHEN c.status IN ('accepted', 'handed_over', 'follow_up') AND c.has_responsible THEN c.responsible_until - s.responsibility_sound END,
    'responsibility_ending'),
  ('call_back', leon.iso(c.call_back_due_at), c.call_back_due_at - interval '1 minute',
    CASE WHEN c.status = 'assessing' THEN c.call_back_due_at END, NULL),
  ('decision', leon.iso(c.claimed_at), c.claimed_at + CASE WHEN is_.crew THEN s.decision_warn_crew ELSE s.decision_warn END,
    CASE WHEN c.status = 'assessing' THEN c.claimed_at + CASE WHEN is_.crew THEN s.decision_late_crew ELSE s.decision_late END END, NULL),
  ('doctor', q.id::text, q.asked_at + s.doctor_warn, q.asked_at + s.doctor_late, NULL),
  ('hold', c.hold_id::text, c.hold_expires_at - interval '3 minutes', CASE WHEN c.status = 'reserved' THEN c.hold_expires_at END, NULL),
  ('answer_half_time', c.request_id::text, r.asked_at + (r.answer_by - r.asked_at) / 2,
    CASE WHEN c.status = 'requested' AND c.desk_turn IS NULL THEN r.asked_at + (r.answer_by - r.asked_at) / 2 END, NULL),
  ('answer_told_coordinator', c.request_id::text, r.asked_at + CASE WHEN is_.urgent THEN s.tell_urgent ELSE s.tell END,
    CASE WHEN c.status = 'requested' AND c.desk_turn IS NULL THEN r.asked_at + CASE WHEN is_.urgent THEN s.tell_urgent ELSE s.tell END END, NULL),
  ('appointment', c.request_id::text, r.answered_at + s.appointment / 2,
    CASE WHEN place.kind = 'subacute_slot' AND c.appointment_at IS NULL THEN r.answered_at + s.appointment END, NULL),
  ('first_visit', c.request_id::text, coalesce(c.appointment_at, r.answered_at),
    CASE WHEN place.kind = 'acute_team' AND c.arrived_at IS NULL THEN coalesce(c.appointment_at,
      r.answered_at + CASE WHEN is_.urgent THEN s.visit_urgent ELSE s.visit END) END, NULL),
  ('recheck', leon.iso(c.recheck_due_at), c.recheck_due_at - interval '15 minutes',
    CASE WHEN c.result IS NULL THEN c.recheck_due_at END, NULL),
  ('outcome', c.request_id::text, c.result_due_at - interval '24 hours', CASE WHEN c.result IS NULL THEN c.result_due_at END, NULL),
  ('acknowledgement', leon.iso(c.handover_sent_at), c.handover_due_at - interval '5 minutes',
    CASE WHEN c.status IN ('handed_over', 'follow_up') AND c.acknowledged_at IS NULL THEN c.handover_due_at END, NULL)
) AS k(clock, occasion, warn_at, due_at, alarm)
WHERE c.closed_at IS NULL AND k.occasion IS NOT NULL AND k.due_at IS NOT NULL;

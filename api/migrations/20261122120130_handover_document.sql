-- Once the citizen is handed over, and for as long as the receiver may read at all, it has the hand-over: what was agreed,
-- when to call, who is responsible, whom to call back.
CREATE FUNCTION leon.was_handed_over(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.has_accepted(which_case) AND EXISTS (SELECT 1 FROM leon.place_request r
    WHERE r.case_id = which_case AND r.status = 'accepted' AND r.handed_over_at IS NOT NULL AND leon.answers_for(r.unit_code))
$$;
CREATE POLICY receiver_reads_handover ON leon.case_field FOR SELECT TO leon_app
  USING (field IN ('situation', 'whereabouts', 'callbackNumber', 'citizenAge', 'citizenName', 'allergy', 'isolation', 'plan', 'callLimits')
    AND leon.was_handed_over(case_id));
CREATE POLICY receiver_reads_handover ON leon.responsible_period FOR SELECT TO leon_app USING (leon.was_handed_over(case_id));

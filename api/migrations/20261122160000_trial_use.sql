-- Which trial agreement made a crew's drive lawful: kept with the order, so that it is seen also once the trial has ended.
ALTER TABLE leon.care_case ADD COLUMN transport_under_trial jsonb;

ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_without_trial;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN c.transport_under_trial IS NULL OR c.transport_kind IS NULL OR c.offer_id IS NULL
    THEN leon.case_row_without_trial(c)
    ELSE jsonb_set(leon.case_row_without_trial(c), '{placement,transport,underTrial}', c.transport_under_trial) END
$$;

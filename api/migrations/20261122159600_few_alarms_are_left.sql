-- Alarms that nobody took are few: they are looked for among those that have run out, not among all clocks of all cases.
CREATE OR REPLACE FUNCTION leon.escalate_unowned_alarms(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  due uuid[];
  one record;
  told integer := 0;
BEGIN
  due := ARRAY(SELECT DISTINCT d.case_id FROM leon.clock_run d JOIN leon.care_case c ON c.id = d.case_id
    WHERE d.alarm IS NOT NULL AND c.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM leon.alarm_owner o WHERE o.case_id = d.case_id AND o.kind = d.alarm AND o.occasion = d.occasion)
      AND NOT EXISTS (SELECT 1 FROM leon.alarm_escalation e WHERE e.case_id = d.case_id AND e.kind = d.alarm AND e.occasion = d.occasion));
  IF cardinality(due) = 0 THEN RETURN 0; END IF;
  due := ARRAY(SELECT u.case_id FROM leon.unowned_alarm u WHERE u.case_id = ANY (due) AND u.escalates_at <= leon.leon_now()
    ORDER BY u.escalates_at LIMIT p_most);
  IF cardinality(due) = 0 THEN RETURN 0; END IF;
  due := ARRAY(SELECT c.id FROM leon.care_case c WHERE c.id = ANY (due) ORDER BY c.id FOR UPDATE SKIP LOCKED);
  -- whoever took one meanwhile had the case locked until she had it
  FOR one IN SELECT u.* FROM leon.unowned_alarm u WHERE u.case_id = ANY (due) AND u.escalates_at <= leon.leon_now() LOOP
    IF leon.escalate_alarm(one.case_id, one.number, one.desk_code, one.alarm, one.occasion) THEN told := told + 1; END IF;
  END LOOP;
  RETURN told;
END $$;

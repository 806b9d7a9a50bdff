-- Whoever writes a new chain ends every doctor's part of the one before and tells each of them, also where the writer is a
-- doctor: for the length of the trigger the rows of that one case are seen, and no longer.
CREATE POLICY chain_sees ON leon.doctor_responsibility FOR SELECT TO leon_app
  USING (leon.is_doctor() AND case_id::text = leon.actor('chain_case'));
CREATE POLICY chain_ends ON leon.doctor_responsibility FOR UPDATE TO leon_app
  USING (leon.is_doctor() AND case_id::text = leon.actor('chain_case')) WITH CHECK (case_id::text = leon.actor('chain_case'));

CREATE OR REPLACE FUNCTION leon.note_responsible_doctors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('leon.chain_case', coalesce((SELECT case_id::text FROM written LIMIT 1), ''), true);
  UPDATE leon.doctor_responsibility SET ended_at = leon.leon_now()
    WHERE ended_at IS NULL AND case_id IN (SELECT case_id FROM written);
  INSERT INTO leon.doctor_responsibility (case_id, set_no, account_id, desk_code, case_number, from_at, until_at)
    SELECT w.case_id, w.set_no, w.account_id, w.desk_code, c.number, w.from_at, w.until_at
    FROM written w JOIN leon.care_case c ON c.id = w.case_id WHERE w.account_id IS NOT NULL;
  INSERT INTO leon.outbox (stream, type, v, data)
    SELECT DISTINCT ON (r.account_id, r.case_id) 'account:' || r.account_id, 'doctor.news', 1,
      json_build_object('id', r.case_id, 'version', (SELECT max(set_no) FROM written w WHERE w.case_id = r.case_id))
    FROM leon.doctor_responsibility r WHERE r.case_id IN (SELECT case_id FROM written)
      AND (r.ended_at IS NULL OR r.ended_at = leon.leon_now());
  PERFORM set_config('leon.chain_case', '', true);
  RETURN NULL;
END $$;

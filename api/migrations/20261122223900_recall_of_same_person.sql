-- The same citizen the same day is a second contact, also where she stood under a replacement number and is identified since.
CREATE INDEX citizen_correction_identified ON leon.citizen_correction (wrong_citizen) WHERE reason = 'identified_later';

CREATE OR REPLACE FUNCTION leon.recall_of(which uuid) RETURNS TABLE (id uuid, number integer) LANGUAGE sql STABLE AS $$
  SELECT o.id, o.number FROM leon.care_case c JOIN leon.care_case o ON o.desk_code = c.desk_code
    AND o.closed_at > leon.leon_now() - leon.desk_duration(c.desk_code, 'recall_within')
    LEFT JOIN leon.case_citizen mine ON mine.case_id = c.id
    LEFT JOIN leon.case_citizen theirs ON theirs.case_id = o.id
    CROSS JOIN LATERAL (SELECT leon.identified_as(mine.citizen_id) = leon.identified_as(theirs.citizen_id) AS same) s
  WHERE c.id = which AND o.id <> c.id AND o.status = 'closed' AND (
    s.same
    OR (mine.citizen_id IS NULL OR theirs.citizen_id IS NULL)
      AND EXISTS (SELECT 1 FROM leon.call a JOIN leon.call b
        ON b.from_hash = a.from_hash OR b.from_hash = ANY (a.other_hashes) OR a.from_hash = ANY (b.other_hashes)
        WHERE a.case_id = c.id AND b.case_id = o.id))
  ORDER BY s.same IS TRUE DESC, o.closed_at DESC LIMIT 1
$$;

-- The key of the look-up hash can be changed while everybody works: for a while a citizen and a caller are found under two.

-- Hashes with commas between: the same number under every look-up key that is in use.
CREATE FUNCTION leon.is_looked_up(hash bytea) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT coalesce(encode(hash, 'hex') = ANY (string_to_array(leon.actor('citizen_lookup'), ',')), false) $$;

DROP POLICY the_named_one ON leon.citizen;
CREATE POLICY the_named_one ON leon.citizen FOR SELECT TO leon_app
  USING (leon.works_at_a_desk() AND (leon.is_looked_up(lookup) OR id::text = leon.actor('citizen_id')));
DROP POLICY auditor_finds ON leon.citizen;
CREATE POLICY auditor_finds ON leon.citizen FOR SELECT TO leon_app
  USING (leon.is_auditor() AND leon.is_looked_up(lookup));

GRANT SELECT (lookup), UPDATE (lookup) ON leon.citizen TO leon_migrator;

-- The caller's number under the other look-up keys: a redial and a re-call are known on both sides of a change.
ALTER TABLE leon.call ADD COLUMN other_hashes bytea[] NOT NULL DEFAULT '{}' CHECK (cardinality(other_hashes) <= 4);

CREATE OR REPLACE FUNCTION leon.recall_of(which uuid) RETURNS TABLE (id uuid, number integer) LANGUAGE sql STABLE AS $$
  SELECT o.id, o.number FROM leon.care_case c JOIN leon.care_case o ON o.desk_code = c.desk_code
    AND o.closed_at > leon.leon_now() - leon.desk_duration(c.desk_code, 'recall_within')
    LEFT JOIN leon.case_citizen mine ON mine.case_id = c.id
    LEFT JOIN leon.case_citizen theirs ON theirs.case_id = o.id
  WHERE c.id = which AND o.id <> c.id AND o.status = 'closed' AND (
    mine.citizen_id = theirs.citizen_id
    OR (mine.citizen_id IS NULL OR theirs.citizen_id IS NULL)
      AND EXISTS (SELECT 1 FROM leon.call a JOIN leon.call b
        ON b.from_hash = a.from_hash OR b.from_hash = ANY (a.other_hashes) OR a.from_hash = ANY (b.other_hashes)
        WHERE a.case_id = c.id AND b.case_id = o.id))
  ORDER BY (mine.citizen_id = theirs.citizen_id) IS TRUE DESC, o.closed_at DESC LIMIT 1
$$;

-- Who is shown what of a protected address is a dated row, and a mark follows its citizen to every case by itself.

CREATE TABLE leon.protected_address_rule (
  version integer PRIMARY KEY CHECK (version > 0),
  valid tstzrange NOT NULL CHECK (NOT isempty(valid)),
  -- what is held back; where she is, lives, and how to get in are always among it
  fields text[] NOT NULL CHECK (fields @> ARRAY['citizenAddress', 'doorCode', 'whereabouts']
    AND fields <@ ARRAY['citizenAddress', 'doorCode', 'whereabouts', 'relativeName', 'relativePhone']),
  -- who is given it all the same
  readers text[] NOT NULL CHECK ('owner' = ANY (readers) AND readers <@ ARRAY['owner', 'desk_colleague', 'emergency_access', 'asked_unit',
    'accepting_unit_that_comes', 'accepting_unit_that_stays', 'crew_that_asked', 'asked_doctor']),
  status text NOT NULL CHECK (status IN ('proposed', 'approved')),
  approved_by text CHECK (status = 'proposed' OR approved_by IS NOT NULL),
  source text NOT NULL CHECK (source <> ''),
  EXCLUDE USING gist (valid WITH &&)
);
INSERT INTO leon.protected_address_rule VALUES (1, tstzrange(NULL, NULL),
  ARRAY['citizenAddress', 'doorCode', 'whereabouts', 'relativeName', 'relativePhone'],
  ARRAY['owner', 'accepting_unit_that_comes', 'crew_that_asked'], 'proposed', NULL,
  'LEON''s reading of the least that does the job; no text was found that says it (ikke juridisk bekræftet)');
ALTER TABLE leon.protected_address_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.protected_address_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.protected_address_rule FOR SELECT USING (true);
CREATE POLICY migrator_keeps ON leon.protected_address_rule TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.protected_address_rule TO leon_app, leon_worker;
GRANT SELECT, INSERT, UPDATE ON leon.protected_address_rule TO leon_migrator;

CREATE FUNCTION leon.address_is_for(reader text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM leon.protected_address_rule WHERE valid @> leon.leon_now() AND reader = ANY (readers))
$$;
CREATE FUNCTION leon.is_held_back(which_field text) RETURNS boolean LANGUAGE sql STABLE AS $$
  -- a time without a rule holds everything back
  SELECT coalesce((SELECT which_field = ANY (fields) FROM leon.protected_address_rule WHERE valid @> leon.leon_now()), true)
$$;

DROP POLICY protected_address ON leon.case_field;
-- A desk ranks by about where she is: the place itself is made rough for who is not given it before it leaves the api.
CREATE POLICY protected_address ON leon.case_field AS RESTRICTIVE FOR SELECT TO leon_app
  USING (CASE
    WHEN field NOT IN ('citizenAddress', 'doorCode', 'whereabouts', 'relativeName', 'relativePhone') THEN true
    WHEN field = 'whereabouts' AND leon.works_at_a_desk() THEN true
    WHEN NOT EXISTS (SELECT 1 FROM leon.protected_address p WHERE p.case_id = case_field.case_id AND p.protected) THEN true
    WHEN NOT leon.is_held_back(field) THEN true
    WHEN leon.works_at_a_desk() THEN EXISTS (SELECT 1 FROM leon.care_case c
      WHERE c.id = case_field.case_id AND leon.works_at_desk(c.desk_code)
        AND leon.address_is_for(CASE WHEN c.owner_account_id = leon.actor_account() THEN 'owner' ELSE 'desk_colleague' END))
      OR leon.glass_is_broken(case_field.case_id) AND leon.address_is_for('emergency_access')
    WHEN leon.comes_to_citizen(case_id) THEN leon.address_is_for('accepting_unit_that_comes')
    WHEN leon.has_accepted(case_id) THEN leon.address_is_for('accepting_unit_that_stays')
    ELSE leon.address_is_for('asked_unit') AND leon.was_asked(case_id) END);

-- ── a crew says it from the scene ────────────────────────────────────────────────────────────────────────
CREATE POLICY crew_says ON leon.protected_address FOR INSERT TO leon_app
  WITH CHECK (leon.asked_by_crew(case_id) AND protected AND said_by = leon.actor_account());

-- ── whoever has the case open, and its units, are told ───────────────────────────────────────────────────
CREATE FUNCTION leon.tell_of_address(which_case uuid, which_desk text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO leon.outbox (stream, type, v, data)
    VALUES ('desk:' || which_desk, 'address.marked', 1, json_build_object('caseId', which_case, 'at', leon.iso(leon.leon_now())));
  WITH told AS (
    UPDATE leon.place_request r SET version = r.version + 1
    WHERE r.case_id = which_case AND r.status IN ('open', 'accepted') RETURNING r.unit_code, leon.request_row(r) AS row
  )
  INSERT INTO leon.outbox (stream, type, v, data) SELECT 'unit:' || unit_code, 'request.changed', 1, row FROM told;
$$;

-- ── the mark follows its citizen, also to another desk's case ────────────────────────────────────────────
CREATE POLICY worker_spreads ON leon.citizen FOR SELECT TO leon_worker USING (address_protected);
GRANT SELECT (id, address_protected) ON leon.citizen TO leon_worker;
CREATE POLICY worker_spreads ON leon.case_citizen FOR SELECT TO leon_worker USING (true);
GRANT SELECT ON leon.case_citizen TO leon_worker;
CREATE POLICY worker_spreads ON leon.protected_address TO leon_worker USING (true) WITH CHECK (protected);
GRANT SELECT, INSERT, UPDATE ON leon.protected_address TO leon_worker;
CREATE INDEX citizen_protected ON leon.citizen (id) WHERE address_protected;

CREATE FUNCTION leon.spread_protected_addresses(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  found record;
  spread integer := 0;
BEGIN
  FOR found IN
    SELECT c.id, c.desk_code FROM leon.citizen z
      JOIN leon.case_citizen l ON l.citizen_id = z.id
      JOIN leon.care_case c ON c.id = l.case_id
    WHERE z.address_protected
      AND NOT EXISTS (SELECT 1 FROM leon.protected_address p WHERE p.case_id = c.id AND p.protected)
    -- somebody who is at work on the case, who may be lifting the mark, goes first
    ORDER BY c.id LIMIT p_most FOR UPDATE OF c SKIP LOCKED
  LOOP
    INSERT INTO leon.protected_address (case_id, desk_code, protected, said_by, said_at)
      VALUES (found.id, found.desk_code, true, NULL, leon.leon_now())
      ON CONFLICT (case_id) DO UPDATE SET protected = true, said_by = NULL, said_at = excluded.said_at;
    PERFORM leon.journal_append('case', found.id, found.desk_code, NULL, 'case.address_protected',
      jsonb_build_object('follows', 'citizen'));
    PERFORM leon.tell_of_address(found.id, found.desk_code);
    spread := spread + 1;
  END LOOP;
  RETURN spread;
END $$;

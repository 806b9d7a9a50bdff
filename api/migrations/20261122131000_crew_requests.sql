-- What a crew asked from the scene. The request is the case's: one row a case, and the crew sees the cases of its own rows alone.
CREATE TABLE leon.crew_request (
  -- written before its case, so that the case is seen by whoever asked for it
  case_id uuid PRIMARY KEY REFERENCES leon.care_case DEFERRABLE INITIALLY DEFERRED,
  account_id uuid NOT NULL REFERENCES leon.account,
  desk_code text NOT NULL REFERENCES leon.desk,
  kind text NOT NULL CHECK (kind IN ('request', 'call_me')),
  captured_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  CHECK (captured_at <= received_at)
);
CREATE INDEX crew_request_account ON leon.crew_request (account_id, received_at);
ALTER TABLE leon.crew_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.crew_request FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON leon.crew_request FOR SELECT TO leon_app
  USING (leon.actor_role() = 'prehospital_crew' AND account_id = leon.actor_account());
CREATE POLICY asks ON leon.crew_request FOR INSERT TO leon_app
  WITH CHECK (leon.actor_role() = 'prehospital_crew' AND account_id = leon.actor_account());
-- Whoever moves the case tells the crew that it moved.
CREATE POLICY of_my_desk ON leon.crew_request FOR SELECT TO leon_app
  USING (leon.works_at_desk(desk_code) OR leon.actor_has_scope('telephone'));
CREATE POLICY asked_unit_tells ON leon.crew_request FOR SELECT TO leon_app
  USING (leon.was_asked(case_id) OR leon.has_accepted(case_id));
CREATE POLICY worker_tells ON leon.crew_request FOR SELECT TO leon_worker USING (true);
CREATE POLICY hold_tells ON leon.crew_request FOR SELECT TO leon_hold USING (true);
GRANT SELECT, INSERT ON leon.crew_request TO leon_app;
GRANT SELECT ON leon.crew_request TO leon_worker, leon_hold;

CREATE FUNCTION leon.asked_by_crew(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  -- said first because a desk's own lists ask it for every row
  SELECT coalesce(leon.actor_role() = 'prehospital_crew', false)
    AND EXISTS (SELECT 1 FROM leon.crew_request r WHERE r.case_id = which_case AND r.account_id = leon.actor_account())
$$;

-- ── the case a crew makes ────────────────────────────────────────────────────────────────────────────────
ALTER TABLE leon.care_case ADD COLUMN asked_by_crew text CHECK (asked_by_crew IN ('request', 'call_me'));
ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_without_crew;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.case_row_without_crew(c) || CASE WHEN c.asked_by_crew IS NULL THEN '{}'::jsonb
    ELSE jsonb_build_object('askedByCrew', c.asked_by_crew) END
$$;
CREATE POLICY crew_sees_own ON leon.care_case FOR SELECT TO leon_app USING (leon.asked_by_crew(id));
CREATE POLICY crew_asks ON leon.care_case FOR INSERT TO leon_app
  WITH CHECK (leon.asked_by_crew(id) AND status = 'new' AND caller_type = 'prehospital_crew' AND asked_by_crew IS NOT NULL);
CREATE POLICY crew_numbers ON leon.case_number TO leon_app
  USING (leon.actor_role() = 'prehospital_crew') WITH CHECK (leon.actor_role() = 'prehospital_crew');
CREATE POLICY crew_keys ON leon.payload_key FOR INSERT TO leon_app
  WITH CHECK (owner_type = 'case' AND leon.asked_by_crew(owner_id));
CREATE POLICY crew_says ON leon.case_field FOR INSERT TO leon_app
  WITH CHECK (leon.asked_by_crew(case_id) AND revision = 1 AND saved_by = leon.actor_account());

-- The api itself counts who waits before a crew: the crew is told a number and sees no row.
CREATE POLICY gateway_counts ON leon.care_case FOR SELECT TO leon_app
  USING (leon.actor_kind() = 'gateway' AND status = 'new');

-- ── what happens to it is told to the crew that asked ────────────────────────────────────────────────────
CREATE FUNCTION leon.tell_crew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.outbox (stream, type, v, data)
    SELECT 'account:' || r.account_id, 'crew_request.changed', 1,
      json_build_object('caseId', NEW.id, 'version', NEW.version)
    FROM leon.crew_request r WHERE r.case_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_crew AFTER INSERT OR UPDATE ON leon.care_case
  FOR EACH ROW WHEN (NEW.asked_by_crew IS NOT NULL) EXECUTE FUNCTION leon.tell_crew();

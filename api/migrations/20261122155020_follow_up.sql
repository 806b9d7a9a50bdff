-- After the yes: has she come (K8), is she measured again (K9), what became of it (K13, K17). Due times are stored, so that
-- whoever keeps the clocks has only to look.

ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'follow_up_within', 'PT72H', 'Workflow edition 2026, clock K17: outcome registered 72 hours after the hand-over'),
  ('default', 'follow_up_open_for', 'PT168H', 'LEON default, not approved: a receiver may write what it measured and what became of it for a week')
ON CONFLICT DO NOTHING;
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

-- One more status, between handed over and closed. The lists are extended as they stand, whoever extended them before.
DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT conname, pg_get_constraintdef(oid) AS def FROM pg_constraint
    WHERE conrelid = 'leon.care_case'::regclass AND conname IN ('care_case_status_check', 'placement_follows_status', 'care_case_undo_to_check')
  LOOP
    EXECUTE format('ALTER TABLE leon.care_case DROP CONSTRAINT %I', one.conname);
    EXECUTE format('ALTER TABLE leon.care_case ADD CONSTRAINT %I %s', one.conname,
      replace(one.def, '''handed_over''::text', '''handed_over''::text, ''follow_up''::text'));
  END LOOP;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['place_request', 'care_case'] LOOP
    EXECUTE format('ALTER TABLE leon.%I
      ADD COLUMN arrival_due_at timestamptz,
      ADD COLUMN arrived_at timestamptz,
      ADD COLUMN arrived_by text CHECK (length(arrived_by) BETWEEN 2 AND 120),
      ADD COLUMN recheck_due_at timestamptz,
      ADD COLUMN rechecked_at timestamptz,
      ADD COLUMN rechecked_by text CHECK (length(rechecked_by) BETWEEN 2 AND 120),
      ADD COLUMN result_due_at timestamptz,
      ADD COLUMN result text CHECK (result IN (''advice'', ''own_gp_or_on_call_doctor'', ''home_nursing'', ''acute_team'', ''municipal_place'',
        ''hospital_outreach_team'', ''subacute_slot'', ''acute_clinic'', ''emergency_department'', ''admission'', ''direct_112'', ''other_region'', ''line_dropped'')),
      ADD COLUMN result_at timestamptz,
      ADD COLUMN result_by text CHECK (length(result_by) BETWEEN 2 AND 120),
      ADD CHECK ((arrived_at IS NULL) = (arrived_by IS NULL)),
      ADD CHECK ((rechecked_at IS NULL) = (rechecked_by IS NULL)),
      ADD CHECK (num_nulls(result, result_at, result_by) IN (0, 3))', t);
  END LOOP;
END $$;
ALTER TABLE leon.care_case ADD CHECK (status <> 'follow_up' OR arrived_at IS NOT NULL);
ALTER TABLE leon.place_request
  ADD COLUMN transport_kind text,
  ADD COLUMN transport_expected_at timestamptz,
  -- bands of the values she was handed over with, or was last measured at: when she is measured again, and what is worse
  ADD COLUMN recheck_news2 text CHECK (recheck_news2 IN ('HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW', 'ZERO')),
  ADD COLUMN recheck_tobs text CHECK (recheck_tobs IN ('GREEN', 'YELLOW', 'ORANGE', 'RED'));
CREATE INDEX arrival_due ON leon.care_case (arrival_due_at) WHERE arrived_at IS NULL AND closed_at IS NULL AND arrival_due_at IS NOT NULL;
CREATE INDEX recheck_due ON leon.place_request (recheck_due_at) WHERE result IS NULL AND recheck_due_at IS NOT NULL;
CREATE INDEX result_due ON leon.place_request (result_due_at) WHERE result IS NULL AND result_due_at IS NOT NULL;

-- When somebody asks where she is follows from when she is expected, whoever sets that.
CREATE FUNCTION leon.expect_arrival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status NOT IN ('accepted', 'handed_over') THEN
    IF NEW.status NOT IN ('follow_up', 'closed') THEN NEW.arrival_due_at := NULL; END IF;
  ELSIF NEW.arrived_at IS NULL THEN
    NEW.arrival_due_at := coalesce(NEW.transport_expected_at, NEW.appointment_at)
      + leon.desk_duration(NEW.desk_code, 'alarm_no_arrival_after');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expect_arrival BEFORE UPDATE ON leon.place_request FOR EACH ROW EXECUTE FUNCTION leon.expect_arrival();
CREATE TRIGGER expect_arrival BEFORE UPDATE ON leon.care_case FOR EACH ROW EXECUTE FUNCTION leon.expect_arrival();

ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_without_follow_up;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.case_row_without_follow_up(c) || jsonb_build_object('followUp',
    CASE WHEN c.accepted_by IS NOT NULL THEN jsonb_build_object(
      'arrivalDueAt', leon.iso(c.arrival_due_at), 'arrivedAt', leon.iso(c.arrived_at), 'arrivedBy', c.arrived_by,
      'recheckDueAt', leon.iso(c.recheck_due_at), 'recheckedAt', leon.iso(c.rechecked_at), 'recheckedBy', c.rechecked_by,
      'resultDueAt', leon.iso(c.result_due_at), 'result', c.result, 'resultAt', leon.iso(c.result_at), 'resultBy', c.result_by) END)
$$;
ALTER FUNCTION leon.request_row(leon.place_request) RENAME TO request_row_without_follow_up;
CREATE FUNCTION leon.request_row(r leon.place_request) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.request_row_without_follow_up(r) || jsonb_build_object(
    'transport', CASE WHEN r.transport_kind IS NOT NULL THEN jsonb_build_object(
      'kind', r.transport_kind, 'expectedAt', leon.iso(r.transport_expected_at)) END,
    'followUp', CASE WHEN r.status = 'accepted' THEN jsonb_build_object(
      'arrivalDueAt', leon.iso(r.arrival_due_at), 'arrivedAt', leon.iso(r.arrived_at), 'arrivedBy', r.arrived_by,
      'recheckDueAt', leon.iso(r.recheck_due_at), 'recheckedAt', leon.iso(r.rechecked_at), 'recheckedBy', r.rechecked_by,
      'resultDueAt', leon.iso(r.result_due_at), 'result', r.result, 'resultAt', leon.iso(r.result_at), 'resultBy', r.result_by) END)
$$;

-- The unit is told how and when she comes, whoever orders it.
CREATE FUNCTION leon.tell_unit_of_transport() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH told AS (
    UPDATE leon.place_request r SET version = r.version + 1, transport_kind = NEW.transport_kind, transport_expected_at = NEW.transport_expected_at
    WHERE r.id = NEW.request_id AND r.status = 'accepted' RETURNING r.unit_code, leon.request_row(r) AS row
  )
  INSERT INTO leon.outbox (stream, type, v, data) SELECT 'unit:' || unit_code, 'request.changed', 1, row FROM told;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_unit_of_transport AFTER UPDATE ON leon.care_case FOR EACH ROW
  WHEN (NEW.request_id IS NOT NULL AND NEW.accepted_by IS NOT NULL
    AND (NEW.transport_kind, NEW.transport_expected_at) IS DISTINCT FROM (OLD.transport_kind, OLD.transport_expected_at))
  EXECUTE FUNCTION leon.tell_unit_of_transport();

-- ── the receiver writes ──────────────────────────────────────────────────────────────────────────────────
-- From its yes until a week after, whatever has become of the desk's case: longer than it may read the hand-over.
CREATE FUNCTION leon.follows_up(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  -- said first because a desk's own lists ask it for every row
  SELECT (coalesce(leon.actor_role() = 'receiving_unit', false) OR leon.actor_has_scope('units'))
    AND EXISTS (SELECT 1 FROM leon.place_request r WHERE r.case_id = which_case AND r.status = 'accepted' AND leon.answers_for(r.unit_code)
      AND coalesce(r.arrived_at, r.handed_over_at, r.answered_at) > leon.leon_now() - leon.desk_duration(r.desk_code, 'follow_up_open_for'))
$$;
CREATE POLICY receiver_follows_up ON leon.place_request FOR UPDATE TO leon_app
  USING (leon.answers_for(unit_code) AND status = 'accepted') WITH CHECK (leon.answers_for(unit_code) AND status = 'accepted');
CREATE POLICY receiver_follows_up_sees ON leon.care_case FOR SELECT TO leon_app USING (leon.follows_up(id));
CREATE POLICY receiver_follows_up ON leon.care_case FOR UPDATE TO leon_app
  USING (leon.follows_up(id) AND status IN ('accepted', 'handed_over', 'follow_up', 'closed')) WITH CHECK (leon.follows_up(id));
CREATE POLICY receiver_follows_up ON leon.journal_entry FOR SELECT TO leon_app
  USING (aggregate_type = 'case' AND leon.follows_up(aggregate_id));
CREATE POLICY receiver_follows_up ON leon.payload_key FOR SELECT TO leon_app
  USING (owner_type = 'case' AND leon.follows_up(owner_id));
-- Whom a task is about, and nothing else of her.
CREATE POLICY receiver_follows_up ON leon.case_field FOR SELECT TO leon_app USING (field = 'citizenName' AND leon.follows_up(case_id)
  AND EXISTS (SELECT 1 FROM leon.place_request r WHERE r.case_id = case_field.case_id AND r.status = 'accepted' AND r.handed_over_at IS NOT NULL));

CREATE TABLE leon.recheck (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES leon.place_request,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL REFERENCES leon.desk,
  unit_code text NOT NULL REFERENCES leon.organisation,
  taken_at timestamptz NOT NULL,
  taken_by text NOT NULL CHECK (length(taken_by) BETWEEN 2 AND 120),
  -- sealed under the case's data key
  content bytea NOT NULL,
  worse boolean NOT NULL
);
CREATE INDEX recheck_of_case ON leon.recheck (case_id, taken_at);
ALTER TABLE leon.recheck ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.recheck FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.recheck FOR SELECT TO leon_app USING (leon.works_at_desk(desk_code));
CREATE POLICY receiver_reads ON leon.recheck FOR SELECT TO leon_app USING (leon.answers_for(unit_code) AND leon.follows_up(case_id));
CREATE POLICY receiver_writes ON leon.recheck FOR INSERT TO leon_app WITH CHECK (leon.answers_for(unit_code) AND leon.follows_up(case_id));
GRANT SELECT, INSERT ON leon.recheck TO leon_app;

-- The manager of a municipality sees what its units have said yes to: rows without a citizen.
CREATE POLICY municipality_sees_accepted ON leon.place_request FOR SELECT TO leon_app USING (coalesce(
  leon.actor_kind() = 'person' AND leon.actor_role() = 'municipal_manager' AND leon.actor_organisation() = unit_code, false) AND status = 'accepted');

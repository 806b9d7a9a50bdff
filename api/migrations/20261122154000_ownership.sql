-- Whose case it is: given by the coordinator, taken from somebody who shows no sign of life, handed on between shifts. At every
-- moment exactly one owner: a person, or the desk for a new case and for one that the coordinator has put back.

ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'silent_after', 'PT3M', 'LEON default, not approved: no sign of life from the owner of a case that waits for her'),
  ('default', 'follow_up_within', 'PT72H', 'Workflow edition 2026, clock K17: outcome registered 72 hours after the hand-over');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

ALTER TABLE leon.care_case
  ADD COLUMN passed_kind text CHECK (passed_kind IN ('reassigned', 'taken_over', 'handed_on')),
  ADD COLUMN passed_reason text CHECK (passed_reason IN ('shift_end', 'workload', 'absent', 'competence', 'silent', 'other')),
  ADD COLUMN passed_at timestamptz,
  -- NULL: the desk had it
  ADD COLUMN passed_from uuid REFERENCES leon.account,
  ADD COLUMN passed_from_name text,
  ADD COLUMN passed_by uuid REFERENCES leon.account,
  ADD COLUMN passed_by_name text,
  ADD COLUMN passed_from_saw boolean NOT NULL DEFAULT false,
  ADD COLUMN passed_owner_saw boolean NOT NULL DEFAULT false,
  ADD CHECK (num_nulls(passed_kind, passed_reason, passed_at, passed_by, passed_by_name) IN (0, 5)),
  ADD CHECK ((passed_from IS NULL) = (passed_from_name IS NULL)),
  ADD COLUMN handing_on_at timestamptz,
  -- NULL while it is offered: to whoever comes next
  ADD COLUMN handing_on_to uuid REFERENCES leon.account,
  ADD COLUMN handing_on_name text,
  ADD CHECK ((handing_on_to IS NULL) = (handing_on_name IS NULL)),
  ADD CHECK (handing_on_at IS NOT NULL OR handing_on_to IS NULL),
  ADD CHECK (handing_on_at IS NULL OR owner_account_id IS NOT NULL AND closed_at IS NULL),
  ADD CHECK (handing_on_to <> owner_account_id),
  ADD COLUMN silent_since timestamptz,
  ADD CHECK (silent_since IS NULL OR owner_account_id IS NOT NULL AND closed_at IS NULL);

DO $$
DECLARE
  only_new text;
BEGIN
  SELECT conname INTO STRICT only_new FROM pg_constraint WHERE conrelid = 'leon.care_case'::regclass
    AND pg_get_constraintdef(oid) = 'CHECK (((status = ''new''::text) = (owner_account_id IS NULL)))';
  EXECUTE format('ALTER TABLE leon.care_case DROP CONSTRAINT %I', only_new);
END $$;
ALTER TABLE leon.care_case ADD CONSTRAINT one_owner CHECK (CASE
  WHEN status = 'new' THEN owner_account_id IS NULL
  WHEN closed_at IS NOT NULL THEN owner_account_id IS NOT NULL
  ELSE owner_account_id IS NOT NULL OR coalesce(passed_kind = 'reassigned', false) END);
CREATE INDEX care_case_owned ON leon.care_case (owner_account_id) WHERE closed_at IS NULL;

-- An offer and a silence are of one owner and of an open case, whoever moves it.
CREATE FUNCTION leon.settle_ownership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL OR NEW.owner_account_id IS DISTINCT FROM OLD.owner_account_id THEN
    NEW.silent_since := NULL;
    NEW.handing_on_at := NULL;
    NEW.handing_on_to := NULL;
    NEW.handing_on_name := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settle_ownership BEFORE UPDATE ON leon.care_case FOR EACH ROW EXECUTE FUNCTION leon.settle_ownership();

ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_without_ownership;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.case_row_without_ownership(c) || jsonb_build_object(
    'passed', CASE WHEN c.passed_at IS NOT NULL THEN jsonb_build_object(
      'kind', c.passed_kind, 'reason', c.passed_reason, 'at', leon.iso(c.passed_at),
      'from', CASE WHEN c.passed_from IS NOT NULL THEN jsonb_build_object('id', c.passed_from, 'name', c.passed_from_name) END,
      'by', jsonb_build_object('id', c.passed_by, 'name', c.passed_by_name),
      'fromSaw', c.passed_from_saw, 'ownerSaw', c.passed_owner_saw) END,
    'handingOn', CASE WHEN c.handing_on_at IS NOT NULL THEN jsonb_build_object('at', leon.iso(c.handing_on_at),
      'to', CASE WHEN c.handing_on_to IS NOT NULL THEN jsonb_build_object('id', c.handing_on_to, 'name', c.handing_on_name) END) END,
    'silentSince', leon.iso(c.silent_since))
$$;

-- ── who is at the desk ───────────────────────────────────────────────────────────────────────────────────
-- The last sign of life of each person's consoles. Kept: a silence must outlive a restart.
CREATE TABLE leon.desk_presence (
  account_id uuid PRIMARY KEY,
  desk_code text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX desk_presence_desk ON leon.desk_presence (desk_code, seen_at);
-- Since when the api has listened without a gap: while it did not, nobody's silence says anything.
CREATE TABLE leon.presence_watch (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  since timestamptz NOT NULL,
  beat_at timestamptz NOT NULL
);
INSERT INTO leon.presence_watch VALUES (true, leon.leon_now(), leon.leon_now());
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desk_presence', 'presence_watch'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY gateway_keeps ON leon.%I TO leon_app
      USING (leon.actor_kind() = ''gateway'') WITH CHECK (leon.actor_kind() = ''gateway'')', t);
    EXECUTE format('CREATE POLICY worker_reads ON leon.%I FOR SELECT TO leon_worker USING (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON leon.%I TO leon_app', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_worker', t);
  END LOOP;
END $$;
CREATE POLICY of_my_desk ON leon.desk_presence FOR SELECT TO leon_app USING (leon.works_at_desk(desk_code));

-- A step waits for the owner, and neither for the unit that was asked nor for the receiver.
CREATE FUNCTION leon.waits_for_owner(c leon.care_case) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT c.closed_at IS NULL AND c.owner_account_id IS NOT NULL AND CASE c.status
    WHEN 'requested' THEN c.answer_by <= leon.leon_now()
    WHEN 'handed_over' THEN c.acknowledged_at IS NULL AND c.handover_due_at <= leon.leon_now()
    ELSE c.status IN ('assessing', 'reserved', 'accepted') END
$$;
-- The last sign of life that counts: hers, the moment the case became hers, or the moment the api began to listen.
CREATE FUNCTION leon.last_sign_of_owner(c leon.care_case) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT greatest(p.seen_at, w.since, c.claimed_at, c.passed_at)
  FROM leon.presence_watch w LEFT JOIN leon.desk_presence p ON p.account_id = c.owner_account_id
$$;

-- Marks the cases of whoever is silent, and takes the mark away from whoever is back. Doing it twice changes nothing.
CREATE FUNCTION leon.mark_silent_owners(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  found record;
  told jsonb;
  marked integer := 0;
BEGIN
  -- an api that hears nobody at this moment cannot say who is silent
  IF NOT EXISTS (SELECT 1 FROM leon.presence_watch WHERE beat_at > leon.leon_now() - interval '20 seconds') THEN
    RETURN 0;
  END IF;
  FOR found IN
    SELECT c.id, c.desk_code, c.owner_account_id, s.since FROM leon.care_case c
      CROSS JOIN LATERAL (SELECT CASE WHEN leon.waits_for_owner(c)
        AND leon.last_sign_of_owner(c) < leon.leon_now() - leon.desk_duration(c.desk_code, 'silent_after')
        THEN leon.last_sign_of_owner(c) END AS since) s
    WHERE c.closed_at IS NULL AND c.owner_account_id IS NOT NULL AND (c.silent_since IS NULL) <> (s.since IS NULL)
    ORDER BY c.id LIMIT p_most FOR UPDATE OF c SKIP LOCKED
  LOOP
    UPDATE leon.care_case c SET version = c.version + 1, silent_since = found.since WHERE c.id = found.id
      RETURNING leon.case_row(c) INTO told;
    PERFORM leon.journal_append('case', found.id, found.desk_code, NULL,
      CASE WHEN found.since IS NULL THEN 'owner.back' ELSE 'owner.silent' END,
      jsonb_build_object('owner', found.owner_account_id, 'since', leon.iso(found.since)));
    INSERT INTO leon.outbox (stream, type, v, data) VALUES ('desk:' || found.desk_code, 'case.changed', 1, told);
    marked := marked + 1;
  END LOOP;
  RETURN marked;
END $$;

-- ── the municipality's part of the cluster's daily meeting ───────────────────────────────────────────────
-- Its own units' requests, and the cases that they have accepted: the municipal manager's ground is the acceptance.
CREATE FUNCTION leon.manages(unit text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND leon.actor_role() = 'municipal_manager' AND leon.actor_organisation() = unit
$$;
CREATE FUNCTION leon.manages_case(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  -- said first because a desk's own lists ask it for every row
  SELECT coalesce(leon.actor_role() = 'municipal_manager', false)
    AND EXISTS (SELECT 1 FROM leon.place_request r WHERE r.case_id = which_case AND r.status = 'accepted' AND leon.manages(r.unit_code))
$$;
CREATE POLICY manager_sees ON leon.place_request FOR SELECT TO leon_app
  USING (leon.manages(unit_code) AND status IN ('open', 'accepted'));
CREATE POLICY manager_sees ON leon.care_case FOR SELECT TO leon_app USING (leon.manages_case(id));
CREATE POLICY manager_sees ON leon.responsible_period FOR SELECT TO leon_app USING (leon.manages_case(case_id));

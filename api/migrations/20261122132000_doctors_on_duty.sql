-- Doctors on call (vagtlæge) and doctors of the desks (visitationslæge): their duty, what they are asked, what they answer for.

CREATE FUNCTION leon.is_doctor() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(leon.actor_kind() = 'person' AND leon.actor_role() IN ('on_call_doctor', 'visitation_doctor'), false)
$$;

-- ── duty: one row a doctor, told to the whole region ─────────────────────────────────────────────────────
CREATE TABLE leon.doctor_duty (
  account_id uuid PRIMARY KEY REFERENCES leon.account,
  version integer NOT NULL CHECK (version > 0),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('on_call_doctor', 'visitation_doctor')),
  number text NOT NULL CHECK (length(number) BETWEEN 3 AND 40),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  availability text NOT NULL CHECK (availability IN ('free', 'busy', 'phone_only', 'off')),
  changed_at timestamptz NOT NULL,
  CHECK (from_at < until_at)
);
CREATE FUNCTION leon.duty_row(d leon.doctor_duty) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('accountId', d.account_id, 'version', d.version, 'name', d.name, 'role', d.role, 'number', d.number,
    'from', leon.iso(d.from_at), 'until', leon.iso(d.until_at), 'availability', d.availability, 'changedAt', leon.iso(d.changed_at))
$$;
ALTER TABLE leon.doctor_duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.doctor_duty FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_sees ON leon.doctor_duty FOR SELECT TO leon_app USING (leon.actor_kind() = 'person');
CREATE POLICY own ON leon.doctor_duty FOR INSERT TO leon_app WITH CHECK (leon.is_doctor() AND account_id = leon.actor_account());
CREATE POLICY own_again ON leon.doctor_duty FOR UPDATE TO leon_app
  USING (leon.is_doctor() AND account_id = leon.actor_account()) WITH CHECK (account_id = leon.actor_account());
GRANT SELECT, INSERT, UPDATE ON leon.doctor_duty TO leon_app;

-- ── questions to a doctor ────────────────────────────────────────────────────────────────────────────────
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'opinion_open_for', 'PT4H', 'LEON default, not approved: a question nobody has answered shows nothing of the case after this');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

CREATE TABLE leon.opinion_request (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  case_id uuid NOT NULL REFERENCES leon.care_case,
  case_number integer NOT NULL,
  desk_code text NOT NULL REFERENCES leon.desk,
  doctor_id uuid NOT NULL REFERENCES leon.account,
  doctor_name text NOT NULL,
  asked_by uuid NOT NULL REFERENCES leon.account,
  asked_by_name text NOT NULL,
  asked_at timestamptz NOT NULL,
  open_until timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'advised', 'calling')),
  -- sealed under the case's key
  question bytea NOT NULL,
  answer bytea,
  answered_at timestamptz,
  CHECK ((status = 'open') = (answered_at IS NULL)),
  CHECK ((answer IS NOT NULL) = (answered_at IS NOT NULL))
);
CREATE INDEX opinion_of_case ON leon.opinion_request (case_id);
CREATE INDEX opinion_of_doctor ON leon.opinion_request (doctor_id) WHERE status = 'open';

-- ── responsibility that a doctor with an account has; kept by every new chain ────────────────────────────
ALTER TABLE leon.responsible_period ADD COLUMN account_id uuid REFERENCES leon.account;
CREATE TABLE leon.doctor_responsibility (
  case_id uuid NOT NULL REFERENCES leon.care_case,
  set_no integer NOT NULL,
  account_id uuid NOT NULL REFERENCES leon.account,
  desk_code text NOT NULL,
  case_number integer NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  -- a later chain has taken its place
  ended_at timestamptz,
  PRIMARY KEY (case_id, set_no, until_at)
);
CREATE INDEX responsibility_of_doctor ON leon.doctor_responsibility (account_id) WHERE ended_at IS NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['opinion_request', 'doctor_responsibility'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_my_desk ON leon.%I TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON leon.%I TO leon_app', t);
  END LOOP;
END $$;
CREATE POLICY asked_doctor_sees ON leon.opinion_request FOR SELECT TO leon_app
  USING (leon.is_doctor() AND doctor_id = leon.actor_account());
CREATE POLICY asked_doctor_answers ON leon.opinion_request FOR UPDATE TO leon_app
  USING (leon.is_doctor() AND doctor_id = leon.actor_account() AND status = 'open') WITH CHECK (doctor_id = leon.actor_account());
CREATE POLICY responsible_sees ON leon.doctor_responsibility FOR SELECT TO leon_app
  USING (leon.is_doctor() AND account_id = leon.actor_account());
CREATE POLICY responsible_ends ON leon.doctor_responsibility FOR UPDATE TO leon_app
  USING (leon.is_doctor() AND account_id = leon.actor_account()) WITH CHECK (account_id = leon.actor_account());

-- While the question is open, and to the end of the transaction that answers it.
CREATE FUNCTION leon.is_asked_doctor(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  -- said first because a desk's own lists ask it for every row
  SELECT leon.is_doctor() AND EXISTS (SELECT 1 FROM leon.opinion_request o
    WHERE o.case_id = which_case AND o.doctor_id = leon.actor_account()
      AND (o.status = 'open' AND o.open_until > leon.leon_now() OR o.answered_at >= leon.leon_now()))
$$;
-- While the period is in force, and to the end of the transaction that hands it over.
CREATE FUNCTION leon.is_responsible_doctor(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.is_doctor() AND EXISTS (SELECT 1 FROM leon.doctor_responsibility r
    WHERE r.case_id = which_case AND r.account_id = leon.actor_account()
      AND r.until_at > leon.leon_now() AND (r.ended_at IS NULL OR r.ended_at >= leon.leon_now()))
$$;
CREATE FUNCTION leon.is_doctor_of(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.is_doctor() AND (leon.is_asked_doctor(which_case) OR leon.is_responsible_doctor(which_case))
$$;

CREATE POLICY doctor_hands_on ON leon.doctor_responsibility FOR INSERT TO leon_app WITH CHECK (leon.is_doctor_of(case_id));
CREATE POLICY doctor_sees ON leon.care_case FOR SELECT TO leon_app USING (leon.is_doctor_of(id));
CREATE POLICY doctor_moves ON leon.care_case FOR UPDATE TO leon_app USING (leon.is_doctor_of(id)) WITH CHECK (leon.is_doctor_of(id));
CREATE POLICY doctor_chains ON leon.journal_entry FOR SELECT TO leon_app USING (aggregate_type = 'case' AND leon.is_doctor_of(aggregate_id));
CREATE POLICY doctor_sees ON leon.responsible_period FOR SELECT TO leon_app USING (leon.is_doctor_of(case_id));
CREATE POLICY doctor_takes_over ON leon.responsible_period FOR INSERT TO leon_app WITH CHECK (leon.is_doctor_of(case_id));
-- What a question needs, and no more: no name, no number, no address.
CREATE POLICY asked_doctor_reads ON leon.case_field FOR SELECT TO leon_app
  USING (field IN ('situation', 'vitals', 'citizenAge', 'callbackNumber') AND leon.is_asked_doctor(case_id));
CREATE POLICY asked_doctor_reads ON leon.payload_key FOR SELECT TO leon_app USING (owner_type = 'case' AND leon.is_asked_doctor(owner_id));

ALTER TABLE leon.access_log DROP CONSTRAINT access_log_ground_check;
ALTER TABLE leon.access_log ADD CONSTRAINT access_log_ground_check CHECK (ground IN
  ('own_case', 'desk_case', 'open_request', 'accepted_request', 'intake', 'refused', 'asked_opinion', 'own_responsibility'));

-- A new chain ends what an earlier one said; doctors with an account are told, whoever wrote it.
CREATE FUNCTION leon.note_responsible_doctors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
  RETURN NULL;
END $$;
CREATE TRIGGER note_responsible_doctors AFTER INSERT ON leon.responsible_period
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION leon.note_responsible_doctors();

-- Calls and cases: who rings, who owns the case, what was typed. Identity of the citizen lies elsewhere; clinical text is
-- sealed under the case's own key; a row that rides on sockets is made by case_row() alone.

-- An instant as the contracts write it: ISO 8601, UTC, milliseconds.
CREATE FUNCTION leon.iso(at timestamptz) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Clocks a desk may set for itself; the row `default` speaks for a desk without its own.
CREATE TABLE leon.desk_setting (
  desk_code text NOT NULL,
  setting text NOT NULL CHECK (setting IN ('hold_for', 'answer_within')),
  -- ISO 8601 duration
  value text NOT NULL CHECK (value ~ '^PT(\d+[HMS])+$' AND value::interval > interval '0'),
  source text NOT NULL,
  PRIMARY KEY (desk_code, setting)
);
INSERT INTO leon.desk_setting VALUES
  ('default', 'hold_for', 'PT15M', 'LEON default, clock K5: hold of a place or slot'),
  ('default', 'answer_within', 'PT15M', 'LEON default, clock K4: accept or decline a request');

CREATE FUNCTION leon.desk_duration(desk text, what text) RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT value::interval FROM leon.desk_setting
  WHERE setting = what AND desk_code IN (desk, 'default') ORDER BY desk_code = 'default' LIMIT 1
$$;

-- ── cases ────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.case_number (
  desk_code text PRIMARY KEY REFERENCES leon.desk,
  last integer NOT NULL CHECK (last > 0)
);

CREATE TABLE leon.care_case (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  number integer NOT NULL CHECK (number > 0),
  desk_code text NOT NULL REFERENCES leon.desk,
  status text NOT NULL CHECK (status IN ('new', 'assessing', 'reserved', 'requested', 'accepted', 'closed', 'cancelled')),
  caller_type text NOT NULL CHECK (caller_type IN ('own_gp', 'on_call_doctor', 'prehospital_crew', 'municipal_nurse', 'hospital', 'other')),
  rang_at timestamptz NOT NULL,
  claimed_at timestamptz,
  ringing boolean NOT NULL,
  -- exactly one owner: this person, or the desk while it is NULL
  owner_account_id uuid REFERENCES leon.account,
  owner_name text,
  municipality text REFERENCES leon.municipality,
  declined_by uuid[] NOT NULL DEFAULT '{}',
  -- the place that is held, asked for, promised or announced now; history is in hold and place_request
  offer_id uuid REFERENCES leon.offer (id),
  hold_id uuid,
  hold_expires_at timestamptz,
  request_id uuid,
  answer_by timestamptz,
  accepted_by text,
  has_responsible boolean NOT NULL DEFAULT false,
  outcome text CHECK (outcome IN ('advice', 'own_gp_or_on_call_doctor', 'home_nursing', 'acute_team', 'municipal_place',
    'hospital_outreach_team', 'subacute_slot', 'acute_clinic', 'emergency_department', 'admission', 'direct_112', 'other_region', 'line_dropped')),
  counterfactual text CHECK (counterfactual IN ('admission', 'emergency_department', 'home_visit', 'nothing', 'unknown')),
  cancel_reason text CHECK (cancel_reason IN ('wrong_person', 'withdrawn', 'duplicate', 'test_call', 'other')),
  expected_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  UNIQUE (desk_code, number),
  CHECK ((status = 'new') = (owner_account_id IS NULL)),
  CHECK ((owner_account_id IS NULL) = (owner_name IS NULL)),
  CHECK ((status = 'new') = (claimed_at IS NULL)),
  CHECK ((status = 'closed') = (outcome IS NOT NULL) AND (status = 'closed') = (counterfactual IS NOT NULL)),
  CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
  CHECK ((status IN ('closed', 'cancelled')) = (closed_at IS NOT NULL)),
  -- each status has exactly the parts of a placement that it speaks of
  CONSTRAINT placement_follows_status CHECK (CASE status
    WHEN 'reserved' THEN offer_id IS NOT NULL AND hold_id IS NOT NULL AND hold_expires_at IS NOT NULL
      AND request_id IS NULL AND answer_by IS NULL AND accepted_by IS NULL
    WHEN 'requested' THEN offer_id IS NOT NULL AND hold_id IS NOT NULL AND hold_expires_at IS NULL
      AND request_id IS NOT NULL AND answer_by IS NOT NULL AND accepted_by IS NULL
    WHEN 'accepted' THEN offer_id IS NOT NULL AND hold_id IS NULL AND hold_expires_at IS NULL
      AND request_id IS NOT NULL AND answer_by IS NULL AND accepted_by IS NOT NULL
    WHEN 'closed' THEN hold_id IS NULL AND hold_expires_at IS NULL AND answer_by IS NULL
      AND (request_id IS NULL) = (accepted_by IS NULL) AND (offer_id IS NOT NULL OR request_id IS NULL)
    ELSE offer_id IS NULL AND hold_id IS NULL AND hold_expires_at IS NULL
      AND request_id IS NULL AND answer_by IS NULL AND accepted_by IS NULL END),
  CHECK (expected_at IS NULL OR status = 'closed' AND offer_id IS NOT NULL)
);
CREATE INDEX care_case_open ON leon.care_case (desk_code) WHERE closed_at IS NULL;
CREATE INDEX care_case_closed ON leon.care_case (desk_code, closed_at) WHERE closed_at IS NOT NULL;

-- What a list shows of a case (CaseRow in the contracts); the only way from this table to a socket.
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', c.id, 'version', c.version, 'number', c.number, 'desk', c.desk_code, 'status', c.status, 'callerType', c.caller_type,
    'rangAt', leon.iso(c.rang_at), 'claimedAt', leon.iso(c.claimed_at), 'ringing', c.ringing,
    'owner', CASE WHEN c.owner_account_id IS NOT NULL THEN jsonb_build_object('id', c.owner_account_id, 'name', c.owner_name) END,
    'municipality', c.municipality,
    'placement', CASE WHEN c.offer_id IS NOT NULL THEN jsonb_build_object(
      'offerId', c.offer_id, 'holdId', c.hold_id, 'requestId', c.request_id, 'holdExpiresAt', leon.iso(c.hold_expires_at),
      'answerBy', leon.iso(c.answer_by), 'acceptedBy', c.accepted_by, 'hasResponsible', c.has_responsible) END,
    'declinedBy', to_jsonb(c.declined_by), 'outcome', c.outcome, 'closedAt', leon.iso(c.closed_at))
$$;

CREATE TABLE leon.call (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL UNIQUE REFERENCES leon.care_case,
  desk_code text NOT NULL REFERENCES leon.desk,
  state text NOT NULL CHECK (state IN ('ringing', 'answered', 'ended')),
  rang_at timestamptz NOT NULL,
  answered_at timestamptz,
  ended_at timestamptz,
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  CHECK (state <> 'answered' OR answered_at IS NOT NULL),
  CHECK (state <> 'ringing' OR answered_at IS NULL)
);

-- What is typed, field by field, sealed under the case's data key. `value` NULL: emptied.
CREATE TABLE leon.case_field (
  case_id uuid NOT NULL REFERENCES leon.care_case,
  field text NOT NULL CHECK (field ~ '^[a-z][A-Za-z]{1,39}$'),
  desk_code text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  value bytea,
  -- NULL: proposed by a machine (the number a telephone system showed)
  saved_by uuid REFERENCES leon.account,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, field)
);

-- Medical responsibility. Every change is a new set; the highest is in force. Periods form one unbroken chain: each but
-- the first begins where another of its set ends, and no two begin or end together.
CREATE TABLE leon.responsible_period (
  case_id uuid NOT NULL REFERENCES leon.care_case,
  set_no integer NOT NULL CHECK (set_no > 0),
  desk_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('doctor', 'duty_function')),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 120),
  number text NOT NULL CHECK (length(number) BETWEEN 3 AND 40),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  previous_until timestamptz,
  PRIMARY KEY (case_id, set_no, until_at),
  UNIQUE NULLS NOT DISTINCT (case_id, set_no, previous_until),
  FOREIGN KEY (case_id, set_no, previous_until) REFERENCES leon.responsible_period (case_id, set_no, until_at),
  CHECK (from_at < until_at),
  CHECK (previous_until IS NULL OR previous_until = from_at)
);

-- ── row security ─────────────────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desk_setting', 'case_number', 'care_case', 'call', 'case_field', 'responsible_period'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  -- A desk's own members, and the telephone system, which opens a case for a call but reads no field.
  FOREACH t IN ARRAY ARRAY['case_number', 'care_case', 'call'] LOOP
    EXECUTE format('CREATE POLICY of_my_desk ON leon.%I TO leon_app USING (leon.works_at_desk(desk_code) OR leon.actor_has_scope(''telephone''))
      WITH CHECK (leon.works_at_desk(desk_code) OR leon.actor_has_scope(''telephone''))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON leon.%I TO leon_app', t);
  END LOOP;
END $$;

CREATE POLICY everybody_reads ON leon.desk_setting FOR SELECT USING (true);
CREATE POLICY migrator_keeps ON leon.desk_setting TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.desk_setting TO leon_app, leon_worker;
GRANT SELECT, INSERT, UPDATE ON leon.desk_setting TO leon_migrator;

CREATE POLICY of_my_desk ON leon.case_field TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY telephone_proposes ON leon.case_field FOR INSERT TO leon_app
  WITH CHECK (leon.actor_has_scope('telephone') AND field = 'callbackNumber' AND revision = 1 AND saved_by IS NULL);
GRANT SELECT, INSERT, UPDATE ON leon.case_field TO leon_app;

CREATE POLICY of_my_desk ON leon.responsible_period TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT ON leon.responsible_period TO leon_app;

CREATE POLICY worker_moves ON leon.care_case TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON leon.care_case TO leon_worker;
CREATE POLICY hold_moves ON leon.care_case TO leon_hold USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (version, status, offer_id, hold_id, hold_expires_at) ON leon.care_case TO leon_hold;

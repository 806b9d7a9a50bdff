-- Foundation: one clock, actors, accounts and sessions, journal chains, outbox and streams, commands, keys.
-- Conventions for every later table: ENABLE + FORCE ROW LEVEL SECURITY, policies per role, no DELETE for the app
-- unless a policy says why. Roles are made by migrate.ts before this runs: leon_owner owns everything,
-- leon_app and leon_worker log in, leon_hold touches hold tables only, leon_sequencer numbers events.

-- ── clock ────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  ahead interval NOT NULL DEFAULT interval '0'
);
INSERT INTO leon.clock DEFAULT VALUES;

-- The only place that asks PostgreSQL for the time. `ahead` is writable by the owner alone: tests move it.
CREATE FUNCTION leon.leon_now() RETURNS timestamptz LANGUAGE sql STABLE
AS $$ SELECT now() + (SELECT ahead FROM leon.clock) $$;

-- ── who acts, set by withActor() for one transaction ─────────────────────────────────────────────────────
CREATE FUNCTION leon.actor(what text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT nullif(current_setting('leon.' || what, true), '') $$;

-- person | machine | login (before anybody is known) | gateway (reads streams on behalf of sockets it authorised)
CREATE FUNCTION leon.actor_kind() RETURNS text LANGUAGE sql STABLE AS $$ SELECT leon.actor('kind') $$;
CREATE FUNCTION leon.actor_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT leon.actor('role') $$;
CREATE FUNCTION leon.actor_desk() RETURNS text LANGUAGE sql STABLE AS $$ SELECT leon.actor('desk') $$;
CREATE FUNCTION leon.actor_organisation() RETURNS text LANGUAGE sql STABLE AS $$ SELECT leon.actor('organisation') $$;
CREATE FUNCTION leon.actor_account() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT leon.actor('account')::uuid $$;
CREATE FUNCTION leon.actor_has_scope(scope text) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'machine' AND scope = ANY (string_to_array(coalesce(leon.actor('scopes'), ''), ' ')) $$;
-- A member of the desk that owns a row (visitator, visitationslæge, koordinator).
CREATE FUNCTION leon.works_at_desk(desk text) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'person' AND leon.actor_desk() = desk
      AND leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator') $$;

-- ── accounts and sessions ────────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.account (
  id uuid PRIMARY KEY,
  issuer text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  role text NOT NULL CHECK (role IN ('visitator', 'visitation_doctor', 'coordinator', 'receiving_unit', 'capacity_registrant', 'administrator')),
  desk_code text,
  organisation_code text,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  UNIQUE (issuer, subject),
  CHECK (role NOT IN ('visitator', 'visitation_doctor', 'coordinator') OR desk_code IS NOT NULL),
  CHECK (role NOT IN ('receiving_unit', 'capacity_registrant') OR organisation_code IS NOT NULL)
);

CREATE TABLE leon.session (
  id_hash bytea PRIMARY KEY CHECK (length(id_hash) = 32),
  account_id uuid NOT NULL REFERENCES leon.account,
  csrf_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  last_seen_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  id_token text
);
CREATE INDEX session_by_account ON leon.session (account_id) WHERE ended_at IS NULL;

-- One sign-in under way: state, nonce and PKCE verifier wait here for the provider's answer.
CREATE TABLE leon.login_attempt (
  state_hash bytea PRIMARY KEY,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamptz NOT NULL
);

-- ── journal: a hash chain per aggregate over the exact stored bytes ──────────────────────────────────────
CREATE TABLE leon.journal_entry (
  aggregate_type text NOT NULL,
  aggregate_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  recorded_at timestamptz NOT NULL,
  desk_code text,
  organisation_code text,
  entry bytea NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (aggregate_type, aggregate_id, seq)
);

-- Clinical text of an entry lies apart, by digest, so that its key can be destroyed while the chain still verifies.
CREATE TABLE leon.journal_payload (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  aggregate_type text NOT NULL,
  aggregate_id uuid NOT NULL,
  desk_code text,
  organisation_code text,
  ciphertext bytea NOT NULL
);

CREATE TABLE leon.journal_checkpoint (
  id uuid PRIMARY KEY,
  taken_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  heads integer NOT NULL,
  -- sha256 over all heads ordered by aggregate: type, id, seq, hash
  digest bytea NOT NULL CHECK (length(digest) = 32)
);

-- Appends one entry; the caller holds the lock of the aggregate's row. Hash = sha256(previous hash ‖ entry).
CREATE FUNCTION leon.journal_append(
  p_type text, p_id uuid, p_desk text, p_organisation text, p_kind text, p_data jsonb, p_payload_digest bytea DEFAULT NULL
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  last record;
  next_seq integer;
  body bytea;
BEGIN
  SELECT seq, hash INTO last FROM leon.journal_entry
    WHERE aggregate_type = p_type AND aggregate_id = p_id ORDER BY seq DESC LIMIT 1;
  next_seq := coalesce(last.seq, 0) + 1;
  body := convert_to(jsonb_build_object(
    'aggregate', p_type, 'id', p_id, 'seq', next_seq, 'at', leon.leon_now(), 'kind', p_kind,
    'actor', jsonb_build_object('kind', coalesce(leon.actor_kind(), current_user::text), 'account', leon.actor_account(), 'role', leon.actor_role(), 'client', leon.actor('client')),
    'data', p_data, 'payload', encode(p_payload_digest, 'hex'))::text, 'UTF8');
  INSERT INTO leon.journal_entry (aggregate_type, aggregate_id, seq, recorded_at, desk_code, organisation_code, entry, hash)
    VALUES (p_type, p_id, next_seq, leon.leon_now(), p_desk, p_organisation, body, sha256(coalesce(last.hash, ''::bytea) || body));
  RETURN next_seq;
END $$;

-- ── every look at a citizen ──────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT leon.leon_now(),
  account_id uuid,
  client text,
  role text,
  ground text NOT NULL CHECK (ground IN ('own_case', 'desk_case', 'open_request', 'intake', 'refused')),
  case_id uuid,
  what text NOT NULL
);

-- ── commands: a repeat has one effect ────────────────────────────────────────────────────────────────────
CREATE TABLE leon.command (
  command_id uuid PRIMARY KEY,
  -- account id or machine client id: a command is bound to who sent it, to the route and to the body
  actor text NOT NULL,
  route text NOT NULL,
  body_digest bytea NOT NULL CHECK (length(body_digest) = 32),
  reply jsonb,
  created_at timestamptz NOT NULL DEFAULT leon.leon_now()
);
CREATE INDEX command_by_age ON leon.command (created_at);

-- ── keys of encrypted payloads, wrapped by a key from outside the database ───────────────────────────────
CREATE TABLE leon.payload_key (
  owner_type text NOT NULL CHECK (owner_type IN ('case')),
  owner_id uuid NOT NULL,
  desk_code text,
  key_id text NOT NULL,
  wrapped bytea,
  destroyed_at timestamptz,
  PRIMARY KEY (owner_type, owner_id),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- ── outbox → streams ─────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream text NOT NULL,
  type text NOT NULL,
  v integer NOT NULL,
  data json NOT NULL,
  created_at timestamptz NOT NULL DEFAULT leon.leon_now()
);

CREATE TABLE leon.stream_head (
  stream text PRIMARY KEY,
  revision bigint NOT NULL,
  -- events up to here are no longer kept; whoever is behind takes a snapshot
  trimmed_to bigint NOT NULL DEFAULT 0,
  CHECK (trimmed_to <= revision)
);

CREATE TABLE leon.stream_event (
  -- order agreed by all nodes: dense, given out by the one sequencer in commit order
  position bigint PRIMARY KEY,
  stream text NOT NULL,
  revision bigint NOT NULL,
  type text NOT NULL,
  v integer NOT NULL,
  data json NOT NULL,
  sequenced_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  UNIQUE (stream, revision)
);
CREATE TABLE leon.stream_tail (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  position bigint NOT NULL DEFAULT 0
);
INSERT INTO leon.stream_tail DEFAULT VALUES;

-- Numbers what has been committed to the outbox since the last call. One caller at a time; the others get NULL.
-- An open transaction's events are not visible yet, hold nobody up, and are numbered when they commit.
CREATE FUNCTION leon.sequence_outbox(p_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = leon, pg_temp AS $$
DECLARE
  moved integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7316001) THEN
    RETURN NULL;
  END IF;
  WITH taken AS (
    DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT p_most) RETURNING *
  ), numbered AS (
    SELECT *, row_number() OVER (ORDER BY id) AS nth, row_number() OVER (PARTITION BY stream ORDER BY id) AS nth_of_stream,
           count(*) OVER (PARTITION BY stream) AS of_stream
    FROM taken
  ), heads AS (
    INSERT INTO stream_head AS h (stream, revision)
    SELECT DISTINCT stream, of_stream FROM numbered
    ON CONFLICT (stream) DO UPDATE SET revision = h.revision + excluded.revision
    RETURNING h.stream, h.revision
  ), tail AS (
    UPDATE stream_tail SET position = position + (SELECT count(*) FROM taken)
    WHERE EXISTS (SELECT 1 FROM taken) RETURNING position
  ), written AS (
    INSERT INTO stream_event (position, stream, revision, type, v, data)
    SELECT tail.position - (SELECT count(*) FROM taken) + n.nth, n.stream,
           h.revision - n.of_stream + n.nth_of_stream, n.type, n.v, n.data
    FROM numbered n JOIN heads h USING (stream) CROSS JOIN tail
    RETURNING 1
  )
  SELECT count(*) INTO moved FROM written;
  RETURN moved;
END $$;

-- ── volatile positions: latest wins, never in outbox or journal ──────────────────────────────────────────
CREATE UNLOGGED TABLE leon.unit_position (
  unit text PRIMARY KEY,
  kind text NOT NULL,
  lat double precision NOT NULL,
  lon double precision NOT NULL,
  at timestamptz NOT NULL,
  status text NOT NULL
);

-- ── row security ─────────────────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['clock', 'account', 'session', 'login_attempt', 'journal_entry', 'journal_payload', 'journal_checkpoint',
    'access_log', 'command', 'payload_key', 'outbox', 'stream_head', 'stream_event', 'stream_tail', 'unit_position'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA leon TO leon_app, leon_worker, leon_hold, leon_sequencer, leon_migrator;

CREATE POLICY everybody_reads ON leon.clock FOR SELECT USING (true);
CREATE POLICY owner_moves ON leon.clock FOR UPDATE TO leon_owner USING (true) WITH CHECK (true);
GRANT SELECT ON leon.clock TO leon_app, leon_worker, leon_hold, leon_sequencer, leon_migrator;

CREATE POLICY sign_in ON leon.account FOR SELECT TO leon_app
  USING (leon.actor_kind() = 'login' OR id = leon.actor_account() OR leon.actor_role() = 'administrator');
CREATE POLICY worker_reads ON leon.account FOR SELECT TO leon_worker USING (true);
CREATE POLICY migrator_keeps ON leon.account TO leon_migrator USING (true) WITH CHECK (true);
GRANT SELECT ON leon.account TO leon_app, leon_worker;
GRANT SELECT, INSERT, UPDATE ON leon.account TO leon_migrator;

CREATE POLICY sign_in ON leon.session TO leon_app
  USING (leon.actor_kind() = 'login' OR account_id = leon.actor_account())
  WITH CHECK (leon.actor_kind() = 'login' OR account_id = leon.actor_account());
CREATE POLICY worker_ends ON leon.session TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON leon.session TO leon_app;
GRANT SELECT, UPDATE, DELETE ON leon.session TO leon_worker;

CREATE POLICY sign_in ON leon.login_attempt TO leon_app USING (leon.actor_kind() = 'login') WITH CHECK (leon.actor_kind() = 'login');
CREATE POLICY worker_clears ON leon.login_attempt TO leon_worker USING (true);
GRANT SELECT, INSERT, DELETE ON leon.login_attempt TO leon_app;
GRANT SELECT, DELETE ON leon.login_attempt TO leon_worker;

-- INSERT-only for the app: no UPDATE, no DELETE, for anybody but nobody.
CREATE POLICY of_my_desk_or_unit ON leon.journal_entry FOR SELECT TO leon_app
  USING (leon.works_at_desk(desk_code) OR organisation_code = leon.actor_organisation() OR leon.actor_kind() = 'machine' OR desk_code IS NULL AND organisation_code IS NULL);
CREATE POLICY append ON leon.journal_entry FOR INSERT TO leon_app WITH CHECK (true);
CREATE POLICY hold_appends ON leon.journal_entry FOR INSERT TO leon_hold WITH CHECK (aggregate_type = 'case');
CREATE POLICY hold_chains ON leon.journal_entry FOR SELECT TO leon_hold USING (aggregate_type = 'case');
CREATE POLICY worker_chains ON leon.journal_entry FOR SELECT TO leon_worker USING (true);
CREATE POLICY worker_appends ON leon.journal_entry FOR INSERT TO leon_worker WITH CHECK (true);
CREATE POLICY migrator_chains ON leon.journal_entry FOR SELECT TO leon_migrator USING (true);
CREATE POLICY migrator_appends ON leon.journal_entry FOR INSERT TO leon_migrator WITH CHECK (true);
GRANT SELECT, INSERT ON leon.journal_entry TO leon_app, leon_worker, leon_hold, leon_migrator;

CREATE POLICY of_my_desk_or_unit ON leon.journal_payload FOR SELECT TO leon_app
  USING (leon.works_at_desk(desk_code) OR organisation_code = leon.actor_organisation());
CREATE POLICY append ON leon.journal_payload FOR INSERT TO leon_app WITH CHECK (true);
GRANT SELECT, INSERT ON leon.journal_payload TO leon_app;

CREATE POLICY worker_takes ON leon.journal_checkpoint TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON leon.journal_checkpoint TO leon_worker;

CREATE POLICY append ON leon.access_log FOR INSERT TO leon_app WITH CHECK (true);
GRANT INSERT ON leon.access_log TO leon_app;

CREATE POLICY own ON leon.command TO leon_app
  USING (actor = coalesce(leon.actor('account'), leon.actor('client')))
  WITH CHECK (actor = coalesce(leon.actor('account'), leon.actor('client')));
CREATE POLICY worker_clears ON leon.command TO leon_worker USING (true);
CREATE POLICY hold_records ON leon.command TO leon_hold USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON leon.command TO leon_app, leon_hold;
GRANT SELECT, DELETE ON leon.command TO leon_worker;

-- The unit of an open request reads through a module policy added with that table.
CREATE POLICY of_my_desk ON leon.payload_key TO leon_app
  USING (leon.works_at_desk(desk_code) OR leon.actor_has_scope('telephone'))
  WITH CHECK (leon.works_at_desk(desk_code) OR leon.actor_has_scope('telephone'));
GRANT SELECT, INSERT ON leon.payload_key TO leon_app;

CREATE POLICY append ON leon.outbox FOR INSERT TO leon_app, leon_worker, leon_hold, leon_migrator WITH CHECK (true);
CREATE POLICY number ON leon.outbox TO leon_sequencer USING (true) WITH CHECK (true);
GRANT INSERT ON leon.outbox TO leon_app, leon_worker, leon_hold, leon_migrator;
GRANT SELECT, DELETE ON leon.outbox TO leon_sequencer;

CREATE POLICY number ON leon.stream_head TO leon_sequencer USING (true) WITH CHECK (true);
CREATE POLICY number ON leon.stream_event TO leon_sequencer USING (true) WITH CHECK (true);
CREATE POLICY number ON leon.stream_tail TO leon_sequencer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON leon.stream_head TO leon_sequencer;
GRANT SELECT, INSERT ON leon.stream_event TO leon_sequencer;
GRANT SELECT, UPDATE ON leon.stream_tail TO leon_sequencer;

CREATE FUNCTION leon.may_follow(stream text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'gateway' OR leon.actor_kind() = 'person' AND CASE split_part(stream, ':', 1)
    WHEN 'region' THEN true
    WHEN 'desk' THEN leon.works_at_desk(split_part(stream, ':', 2))
    WHEN 'unit' THEN split_part(stream, ':', 2) = leon.actor_organisation() AND leon.actor_role() = 'receiving_unit'
    WHEN 'account' THEN split_part(stream, ':', 2) = leon.actor('account')
    ELSE false END
$$;
CREATE POLICY audience ON leon.stream_event FOR SELECT TO leon_app USING (leon.may_follow(stream));
CREATE POLICY audience ON leon.stream_head FOR SELECT TO leon_app USING (leon.may_follow(stream));
CREATE POLICY everybody_reads ON leon.stream_tail FOR SELECT TO leon_app, leon_worker USING (true);
CREATE POLICY worker_trims ON leon.stream_event TO leon_worker USING (true);
CREATE POLICY worker_trims ON leon.stream_head TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT ON leon.stream_event, leon.stream_head, leon.stream_tail TO leon_app;
GRANT SELECT, DELETE ON leon.stream_event TO leon_worker;
GRANT SELECT, UPDATE ON leon.stream_head TO leon_worker;
GRANT SELECT ON leon.stream_tail TO leon_worker;

CREATE POLICY fleet_feed ON leon.unit_position TO leon_app
  USING (leon.actor_kind() = 'gateway' OR leon.actor_has_scope('positions'))
  WITH CHECK (leon.actor_has_scope('positions'));
CREATE POLICY worker_clears ON leon.unit_position TO leon_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON leon.unit_position TO leon_app;
GRANT SELECT, DELETE ON leon.unit_position TO leon_worker;

REVOKE ALL ON FUNCTION leon.sequence_outbox(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leon.sequence_outbox(integer) TO leon_app;
-- A function's owner needs CREATE on the schema while it is handed over, and not after.
GRANT CREATE ON SCHEMA leon TO leon_sequencer;
ALTER FUNCTION leon.sequence_outbox(integer) OWNER TO leon_sequencer;
REVOKE CREATE ON SCHEMA leon FROM leon_sequencer;

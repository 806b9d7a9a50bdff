-- A wall (vægtavle) is opened by a token of its own, of which only the hash is kept. It shows figures and nothing else.
CREATE TABLE leon.wall_token (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  -- NULL: the whole region
  desk_code text REFERENCES leon.desk,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  issued_by uuid NOT NULL REFERENCES leon.account,
  issued_by_name text NOT NULL,
  issued_at timestamptz NOT NULL,
  revoked_by_name text,
  revoked_at timestamptz,
  seen_at timestamptz,
  CHECK ((revoked_by_name IS NULL) = (revoked_at IS NULL))
);
-- A screen that was opened with it; it ends with the token.
CREATE TABLE leon.wall_session (
  id_hash bytea PRIMARY KEY CHECK (length(id_hash) = 32),
  token_id uuid NOT NULL REFERENCES leon.wall_token,
  opened_at timestamptz NOT NULL
);
ALTER TABLE leon.wall_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.wall_token FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.wall_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.wall_session FORCE ROW LEVEL SECURITY;

CREATE FUNCTION leon.keeps_wall(desk text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND (leon.actor_role() = 'administrator'
    OR leon.actor_role() = 'coordinator' AND coalesce(desk = leon.actor_desk(), false))
$$;
CREATE POLICY keepers ON leon.wall_token TO leon_app USING (leon.keeps_wall(desk_code)) WITH CHECK (leon.keeps_wall(desk_code));
CREATE POLICY door ON leon.wall_token FOR SELECT TO leon_app USING (leon.actor_kind() = 'login');
CREATE POLICY door_notes ON leon.wall_token FOR UPDATE TO leon_app USING (leon.actor_kind() = 'login') WITH CHECK (leon.actor_kind() = 'login');
GRANT SELECT, INSERT, UPDATE (revoked_by_name, revoked_at, seen_at) ON leon.wall_token TO leon_app;
CREATE POLICY door ON leon.wall_session TO leon_app USING (leon.actor_kind() = 'login') WITH CHECK (leon.actor_kind() = 'login');
GRANT SELECT, INSERT ON leon.wall_session TO leon_app;

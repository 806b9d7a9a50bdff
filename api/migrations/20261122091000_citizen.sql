-- Who a citizen is, apart from everything else: the number sealed by a key that is not in the database, a keyed hash to
-- find it by. Everything else holds `id` only.
CREATE TABLE leon.citizen (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('cpr', 'replacement', 'x_ecpr', 'd_ecpr')),
  number bytea NOT NULL,
  key_id text NOT NULL,
  lookup bytea NOT NULL UNIQUE CHECK (length(lookup) = 32),
  created_at timestamptz NOT NULL DEFAULT leon.leon_now()
);

ALTER TABLE leon.citizen ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.citizen FORCE ROW LEVEL SECURITY;

CREATE FUNCTION leon.works_at_a_desk() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'person' AND leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator') $$;

-- Never browsable: the one row that the transaction has named, by its keyed hash or its id, is all that can be seen.
CREATE POLICY the_named_one ON leon.citizen FOR SELECT TO leon_app
  USING (leon.works_at_a_desk()
    AND (encode(lookup, 'hex') = leon.actor('citizen_lookup') OR id::text = leon.actor('citizen_id')));
CREATE POLICY linked_at_a_desk ON leon.citizen FOR INSERT TO leon_app WITH CHECK (leon.works_at_a_desk());
GRANT SELECT, INSERT ON leon.citizen TO leon_app;

-- What is said of an offer here, on top of the imported register: append-only. An import never touches it, an undoing is one
-- more entry, and everybody sees who said what.

CREATE TABLE leon.register_setting (
  setting text PRIMARY KEY CHECK (setting IN ('verify_every')),
  -- ISO 8601 duration
  value text NOT NULL CHECK (value ~ '^P\d+D$'),
  source text NOT NULL
);
INSERT INTO leon.register_setting VALUES ('verify_every', 'P90D', 'LEON default, clock K18: an offer is gone through every 90 days');

CREATE TABLE leon.register_entry (
  id uuid PRIMARY KEY,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  -- order over the whole register; given under the register's lock
  seq integer NOT NULL UNIQUE CHECK (seq > 0),
  fact text NOT NULL CHECK (fact IN ('hours', 'hours_exception', 'competence', 'test', 'equipment', 'staffing', 'number', 'limits', 'referrers')),
  key text NOT NULL,
  -- NULL: nothing is said here, the file speaks
  value jsonb,
  before jsonb,
  valid tstzrange NOT NULL CHECK (NOT isempty(valid)),
  said_by text NOT NULL CHECK (length(said_by) BETWEEN 1 AND 120),
  note text CHECK (length(note) BETWEEN 1 AND 500),
  undoes uuid REFERENCES leon.register_entry,
  account_id uuid NOT NULL,
  by_name text NOT NULL,
  organisation_code text,
  recorded_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  CHECK (undoes IS NULL OR undoes <> id)
);
CREATE INDEX register_entry_of_offer ON leon.register_entry (offer_id, seq);

CREATE TABLE leon.register_verification (
  id uuid PRIMARY KEY,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  verified_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  account_id uuid NOT NULL,
  by_name text NOT NULL,
  organisation_code text
);
CREATE INDEX register_verification_newest ON leon.register_verification (offer_id, verified_at DESC);

-- An offer's own relation, else its unit's, else that of what the unit is part of; as relations.rules.ts.
CREATE FUNCTION leon.authority_of_offer(offer uuid) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain(organisation, depth) AS (
    SELECT leon.unit_of_offer(offer), 0
    UNION ALL
    SELECT r.object, c.depth + 1 FROM chain c JOIN leon.organisation_relation r
      ON r.subject_organisation = c.organisation AND r.relation = 'part_of' AND r.valid @> leon.leon_now()
    WHERE c.depth < 10
  )
  SELECT coalesce(
    (SELECT r.object FROM leon.organisation_relation r JOIN leon.offer o ON o.code = r.subject_offer
      WHERE o.id = offer AND r.relation = 'authority' AND r.valid @> leon.leon_now()),
    (SELECT r.object FROM chain c JOIN leon.organisation_relation r
      ON r.subject_organisation = c.organisation AND r.relation = 'authority' AND r.valid @> leon.leon_now()
      ORDER BY c.depth LIMIT 1))
$$;

-- Whose part of the register an offer is: its unit's own people, and from 2027 also the authority's.
CREATE FUNCTION leon.keeps_offer(offer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND (leon.actor_role() = 'administrator'
    OR leon.actor_role() IN ('municipal_manager', 'capacity_registrant') AND leon.actor_organisation()
      IN (leon.unit_of_offer(offer), leon.authority_of_offer(offer)))
$$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['register_setting', 'register_entry', 'register_verification'] LOOP
    EXECUTE format('ALTER TABLE leon.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE leon.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY everybody_reads ON leon.%I FOR SELECT TO leon_app, leon_worker, leon_migrator USING (true)', t);
    EXECUTE format('GRANT SELECT ON leon.%I TO leon_app, leon_worker, leon_migrator', t);
  END LOOP;
END $$;
CREATE POLICY owner_sets ON leon.register_setting TO leon_migrator USING (true) WITH CHECK (true);
GRANT UPDATE ON leon.register_setting TO leon_migrator;

-- Nobody writes in another's name, and a registrant says how many are staffed and nothing else.
CREATE POLICY keeper_says ON leon.register_entry FOR INSERT TO leon_app
  WITH CHECK (leon.keeps_offer(offer_id) AND account_id = leon.actor_account()
    AND (leon.actor_role() <> 'capacity_registrant' OR fact = 'staffing'));
CREATE POLICY keeper_verifies ON leon.register_verification FOR INSERT TO leon_app
  WITH CHECK (leon.keeps_offer(offer_id) AND account_id = leon.actor_account());
GRANT INSERT ON leon.register_entry, leon.register_verification TO leon_app;

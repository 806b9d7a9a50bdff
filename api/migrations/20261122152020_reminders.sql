-- Figures that are out of date and entries that nobody has gone through: their unit hears of it, and the desk's coordinator;
-- a nurse never does.

-- Which desk a unit's municipality or hospital belongs to.
CREATE FUNCTION leon.desk_of_unit(unit text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT d.code FROM leon.organisation_relation r JOIN leon.desk_version d ON d.cluster = r.object AND d.valid @> leon.leon_now()
  WHERE r.subject_organisation = unit AND r.relation = 'cluster' AND r.valid @> leon.leon_now() ORDER BY d.code LIMIT 1
$$;

CREATE TABLE leon.capacity_reminder (
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  -- the Danish day; at most three a day (workflow edition 2026, corrections: K6)
  day date NOT NULL,
  nth integer NOT NULL CHECK (nth BETWEEN 1 AND 3),
  unit_code text NOT NULL REFERENCES leon.organisation,
  desk_code text,
  -- how old the figures were
  stale_at timestamptz NOT NULL,
  reminded_at timestamptz NOT NULL,
  PRIMARY KEY (offer_id, day, nth)
);
CREATE INDEX capacity_reminder_newest ON leon.capacity_reminder (offer_id, reminded_at DESC);
ALTER TABLE leon.capacity_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY unit_and_coordinator ON leon.capacity_reminder FOR SELECT TO leon_app USING (leon.actor_kind() = 'person' AND CASE
  WHEN leon.actor_role() IN ('receiving_unit', 'capacity_registrant', 'municipal_manager') THEN unit_code = leon.actor_organisation()
  WHEN leon.actor_role() = 'coordinator' THEN desk_code = leon.actor_desk()
  ELSE leon.actor_role() = 'administrator' END);
CREATE POLICY worker_reminds ON leon.capacity_reminder TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT ON leon.capacity_reminder TO leon_app;
GRANT SELECT, INSERT ON leon.capacity_reminder TO leon_worker;

-- Whose figures are out of date now and who may be reminded again.
CREATE FUNCTION leon.remind_stale_capacity(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  one record;
  today date := (leon.leon_now() AT TIME ZONE 'Europe/Copenhagen')::date;
  reminded integer := 0;
BEGIN
  FOR one IN SELECT l.offer_id, o.code, l.stale_at, u.unit, (SELECT count(*)::integer FROM leon.capacity_reminder t
        WHERE t.offer_id = l.offer_id AND t.day = today) AS before
      FROM leon.capacity_ledger l JOIN leon.offer o ON o.id = l.offer_id CROSS JOIN LATERAL leon.unit_of_offer(l.offer_id) AS u(unit)
      WHERE l.stale_at <= leon.leon_now() AND l.model <> 'none' AND u.unit IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM leon.capacity_reminder r WHERE r.offer_id = l.offer_id
          AND r.reminded_at > leon.leon_now() - leon.desk_duration('', 'capacity_remind_every'))
      ORDER BY l.stale_at LIMIT p_most LOOP
    CONTINUE WHEN one.before >= 3;
    INSERT INTO leon.capacity_reminder VALUES (one.offer_id, today, one.before + 1, one.unit, leon.desk_of_unit(one.unit), one.stale_at,
      leon.leon_now()) ON CONFLICT DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    INSERT INTO leon.outbox (stream, type, v, data)
      SELECT s, 'capacity.reminded', 1, json_build_object('offerId', one.offer_id, 'nth', one.before + 1, 'at', leon.iso(leon.leon_now()))
      FROM (SELECT 'unit:' || one.unit AS s UNION ALL SELECT 'account:' || a.id FROM leon.account a
        WHERE a.role = 'coordinator' AND a.desk_code = leon.desk_of_unit(one.unit) AND a.disabled_at IS NULL) streams;
    INSERT INTO leon.notice (event, occasion, desk_code, unit_code, about)
      VALUES ('capacity_stale', one.offer_id || ' ' || today || ' ' || one.before + 1, leon.desk_of_unit(one.unit), one.unit, one.code)
      ON CONFLICT DO NOTHING;
    reminded := reminded + 1;
  END LOOP;
  RETURN reminded;
END $$;

-- Entries of the register that were gone through so long ago that it has to be done again; told once each time.
CREATE FUNCTION leon.tell_unverified_offers(p_most integer) RETURNS integer LANGUAGE sql AS $$
  WITH newest AS (
    SELECT v.offer_id, max(v.verified_at) AS verified_at FROM leon.register_verification v GROUP BY v.offer_id
  ), due AS (
    SELECT o.code, u.unit, n.verified_at FROM newest n JOIN leon.offer o ON o.id = n.offer_id
    CROSS JOIN LATERAL leon.unit_of_offer(n.offer_id) AS u(unit)
    WHERE u.unit IS NOT NULL
      AND n.verified_at + (SELECT value::interval FROM leon.register_setting WHERE setting = 'verify_every') <= leon.leon_now()
      AND NOT EXISTS (SELECT 1 FROM leon.notice t WHERE t.event = 'offer_unverified' AND t.occasion = o.code || ' ' || leon.iso(n.verified_at))
    LIMIT p_most
  ), told AS (
    INSERT INTO leon.notice (event, occasion, desk_code, unit_code, about)
    SELECT 'offer_unverified', code || ' ' || leon.iso(verified_at), leon.desk_of_unit(unit), unit, code FROM due
    ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT count(*)::integer FROM told
$$;

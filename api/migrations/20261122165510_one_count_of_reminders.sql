-- A unit is reminded of one offer's figures three times a Danish day at most, whoever reminds it: LEON by itself or a
-- coordinator who asks (workflow edition 2026, corrections to clock K6). One row is the count, and the lock of both.

CREATE TABLE leon.capacity_reminder_count (
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  day date NOT NULL,
  times integer NOT NULL CHECK (times BETWEEN 0 AND 3),
  PRIMARY KEY (offer_id, day)
);
-- the owner is bound by row security too
ALTER TABLE leon.capacity_reminder NO FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_ask NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.capacity_reminder_count
  SELECT offer_id, day, least(3, count(*)::integer) FROM (
    SELECT offer_id, day FROM leon.capacity_reminder
    UNION ALL SELECT offer_id, (asked_at AT TIME ZONE 'Europe/Copenhagen')::date FROM leon.capacity_ask) told
  GROUP BY offer_id, day;
ALTER TABLE leon.capacity_reminder FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_ask FORCE ROW LEVEL SECURITY;

ALTER TABLE leon.capacity_reminder_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_reminder_count FORCE ROW LEVEL SECURITY;
CREATE POLICY coordinators_count ON leon.capacity_reminder_count TO leon_app
  USING (leon.actor_role() = 'coordinator') WITH CHECK (leon.actor_role() = 'coordinator');
CREATE POLICY worker_counts ON leon.capacity_reminder_count TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (times) ON leon.capacity_reminder_count TO leon_app, leon_worker;

CREATE OR REPLACE FUNCTION leon.remind_stale_capacity(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  one record;
  today date := (leon.leon_now() AT TIME ZONE 'Europe/Copenhagen')::date;
  before integer;
  reminded integer := 0;
BEGIN
  -- the oldest first, but locked in the order in which askers lock them
  FOR one IN SELECT * FROM (
      SELECT l.offer_id, o.code, l.stale_at, u.unit
      FROM leon.capacity_ledger l JOIN leon.offer o ON o.id = l.offer_id CROSS JOIN LATERAL leon.unit_of_offer(l.offer_id) AS u(unit)
      WHERE l.stale_at <= leon.leon_now() AND l.model <> 'none' AND u.unit IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM leon.capacity_reminder r WHERE r.offer_id = l.offer_id
          AND r.reminded_at > leon.leon_now() - leon.desk_duration('', 'capacity_remind_every'))
        AND NOT EXISTS (SELECT 1 FROM leon.capacity_reminder_count n WHERE n.offer_id = l.offer_id AND n.day = today AND n.times >= 3)
      ORDER BY l.stale_at LIMIT p_most) due ORDER BY offer_id LOOP
    INSERT INTO leon.capacity_reminder_count VALUES (one.offer_id, today, 0) ON CONFLICT DO NOTHING;
    SELECT n.times INTO before FROM leon.capacity_reminder_count n WHERE n.offer_id = one.offer_id AND n.day = today FOR UPDATE;
    -- somebody else may have reminded it while this one waited
    CONTINUE WHEN before >= 3 OR EXISTS (SELECT 1 FROM leon.capacity_reminder r WHERE r.offer_id = one.offer_id
      AND r.reminded_at > leon.leon_now() - leon.desk_duration('', 'capacity_remind_every'));
    UPDATE leon.capacity_reminder_count n SET times = before + 1 WHERE n.offer_id = one.offer_id AND n.day = today;
    INSERT INTO leon.capacity_reminder VALUES (one.offer_id, today, before + 1, one.unit, leon.desk_of_unit(one.unit), one.stale_at,
      leon.leon_now());
    INSERT INTO leon.outbox (stream, type, v, data)
      SELECT s, 'capacity.reminded', 1, json_build_object('offerId', one.offer_id, 'nth', before + 1, 'at', leon.iso(leon.leon_now()))
      FROM (SELECT 'unit:' || one.unit AS s UNION ALL SELECT 'account:' || a.id FROM leon.account a
        WHERE a.role = 'coordinator' AND a.desk_code = leon.desk_of_unit(one.unit) AND a.disabled_at IS NULL) streams;
    INSERT INTO leon.notice (event, occasion, desk_code, unit_code, about)
      VALUES ('capacity_stale', one.offer_id || ' ' || today || ' ' || before + 1, leon.desk_of_unit(one.unit), one.unit, one.code)
      ON CONFLICT DO NOTHING;
    reminded := reminded + 1;
  END LOOP;
  RETURN reminded;
END $$;

-- Capacity: one ledger row per offer that is counted or reported, and every report as it was made.

CREATE TABLE leon.capacity_ledger (
  offer_id uuid PRIMARY KEY REFERENCES leon.offer (id),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  model text NOT NULL CHECK (model IN ('beds', 'team', 'slots', 'status', 'none')),
  status text NOT NULL DEFAULT 'unknown' CHECK (status IN ('open', 'now', 'later', 'full', 'closed', 'unknown')),
  -- free beyond what was promised; NULL: not counted, or not known
  free integer CHECK (free >= 0),
  held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
  promised integer NOT NULL DEFAULT 0 CHECK (promised >= 0),
  -- a report said fewer are free than are held: nothing more is held until that is over
  shortfall boolean NOT NULL DEFAULT false,
  earliest_at timestamptz,
  closed_until timestamptz,
  waiting_minutes integer CHECK (waiting_minutes BETWEEN 0 AND 1440),
  reported_at timestamptz,
  reported_by text,
  source text CHECK (source IN ('screen', 'phone', 'feed', 'import', 'answer')),
  fresh_until timestamptz,
  stale_at timestamptz,
  CONSTRAINT no_place_held_twice CHECK (free IS NULL OR held <= free OR shortfall),
  CHECK (model IN ('beds', 'slots', 'team') OR free IS NULL),
  CHECK (model <> 'team' OR free IS NULL OR free <= 1),
  CHECK (num_nulls(reported_at, reported_by, source, fresh_until, stale_at) IN (0, 5)),
  CHECK (fresh_until < stale_at)
);

-- A shortfall ends by itself as soon as the count fits again, whoever changed it.
CREATE FUNCTION leon.end_shortfall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shortfall := NEW.shortfall AND NEW.free IS NOT NULL AND NEW.held > NEW.free;
  RETURN NEW;
END $$;
CREATE TRIGGER end_shortfall BEFORE UPDATE ON leon.capacity_ledger FOR EACH ROW EXECUTE FUNCTION leon.end_shortfall();

-- What everybody sees of an offer's capacity (Capacity in the contracts).
CREATE FUNCTION leon.capacity_row(l leon.capacity_ledger) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'offerId', l.offer_id, 'version', l.version, 'model', l.model, 'status', l.status, 'free', l.free, 'held', l.held,
    'promised', l.promised, 'earliestAt', leon.iso(l.earliest_at), 'closedUntil', leon.iso(l.closed_until),
    'waitingMinutes', l.waiting_minutes, 'reportedAt', leon.iso(l.reported_at), 'reportedBy', l.reported_by, 'source', l.source,
    'freshUntil', leon.iso(l.fresh_until), 'staleAt', leon.iso(l.stale_at))
$$;

CREATE TABLE leon.capacity_report (
  id uuid PRIMARY KEY,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  observed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  status text NOT NULL CHECK (status IN ('open', 'now', 'later', 'full', 'closed', 'unknown')),
  free integer CHECK (free >= 0),
  earliest_at timestamptz,
  closed_until timestamptz,
  waiting_minutes integer,
  source text NOT NULL CHECK (source IN ('screen', 'phone', 'feed', 'import', 'answer')),
  reported_by text NOT NULL,
  account_id uuid,
  client text,
  -- false: older than what was known already; kept, changes nothing
  applied boolean NOT NULL,
  CHECK (observed_at <= recorded_at),
  CHECK ((account_id IS NULL) <> (client IS NULL))
);
CREATE INDEX capacity_report_newest ON leon.capacity_report (offer_id, observed_at DESC);

CREATE FUNCTION leon.unit_of_offer(offer uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT v.unit FROM leon.offer o JOIN leon.offer_version v ON v.code = o.code
  WHERE o.id = offer AND v.valid @> leon.leon_now()
$$;
-- Who may change what is known of an offer: its unit in force, a desk (by telephone, by its holds), the machines for it.
CREATE FUNCTION leon.counts_offer(offer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_has_scope('capacity') OR leon.actor_has_scope('units')
    OR leon.actor_kind() = 'person' AND CASE
      WHEN leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator') THEN leon.actor_desk() IS NOT NULL
      WHEN leon.actor_role() IN ('receiving_unit', 'capacity_registrant') THEN leon.unit_of_offer(offer) = leon.actor_organisation()
      ELSE false END
$$;

ALTER TABLE leon.capacity_ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_ledger FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_report FORCE ROW LEVEL SECURITY;

-- The live picture is the region's: no citizens in it.
CREATE POLICY staff_sees ON leon.capacity_ledger FOR SELECT TO leon_app USING (leon.actor_kind() IN ('person', 'machine', 'gateway'));
CREATE POLICY counts ON leon.capacity_ledger FOR INSERT TO leon_app WITH CHECK (leon.counts_offer(offer_id));
CREATE POLICY counts_again ON leon.capacity_ledger FOR UPDATE TO leon_app USING (leon.counts_offer(offer_id)) WITH CHECK (leon.counts_offer(offer_id));
GRANT SELECT, INSERT, UPDATE ON leon.capacity_ledger TO leon_app;
CREATE POLICY worker_moves ON leon.capacity_ledger TO leon_worker USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON leon.capacity_ledger TO leon_worker;
CREATE POLICY hold_counts ON leon.capacity_ledger TO leon_hold USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (held, version) ON leon.capacity_ledger TO leon_hold;

CREATE POLICY staff_sees ON leon.capacity_report FOR SELECT TO leon_app USING (leon.actor_kind() IN ('person', 'machine'));
CREATE POLICY counts ON leon.capacity_report FOR INSERT TO leon_app WITH CHECK (leon.counts_offer(offer_id));
GRANT SELECT, INSERT ON leon.capacity_report TO leon_app;

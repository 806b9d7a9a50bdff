-- A desk asks a unit for a newer figure: the unit's screen says who waits, until something newer is told.
ALTER TABLE leon.capacity_ledger
  ADD COLUMN asked_at timestamptz,
  ADD COLUMN asked_by text,
  ADD COLUMN asked_desk text REFERENCES leon.desk,
  ADD CHECK (num_nulls(asked_at, asked_by, asked_desk) IN (0, 3));

ALTER FUNCTION leon.capacity_row(leon.capacity_ledger) RENAME TO capacity_row_unasked;
CREATE FUNCTION leon.capacity_row(l leon.capacity_ledger) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.capacity_row_unasked(l) || jsonb_build_object('asked', CASE
    WHEN l.asked_at > coalesce(l.reported_at, '-infinity') THEN
      jsonb_build_object('by', l.asked_by, 'desk', l.asked_desk, 'at', leon.iso(l.asked_at)) END)
$$;

-- Each asking as it was made: how often a unit was asked today is counted here.
CREATE TABLE leon.capacity_ask (
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  asked_at timestamptz NOT NULL,
  desk_code text NOT NULL REFERENCES leon.desk,
  asked_by uuid NOT NULL REFERENCES leon.account,
  asked_by_name text NOT NULL,
  PRIMARY KEY (offer_id, asked_at)
);
ALTER TABLE leon.capacity_ask ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.capacity_ask FORCE ROW LEVEL SECURITY;
CREATE POLICY coordinators_read ON leon.capacity_ask FOR SELECT TO leon_app USING (leon.actor_role() = 'coordinator');
CREATE POLICY coordinators_ask ON leon.capacity_ask FOR INSERT TO leon_app
  WITH CHECK (leon.actor_role() = 'coordinator' AND leon.works_at_desk(desk_code) AND asked_by = leon.actor_account());
GRANT SELECT, INSERT ON leon.capacity_ask TO leon_app;

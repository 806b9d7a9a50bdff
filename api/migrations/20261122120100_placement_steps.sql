-- The steps after a yes: a time that was agreed, a receiver who acknowledges what it was handed, a hand-over that was a
-- mis-click.

-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
-- Which settings there are the code knows; here only what a name looks like, so that each slice adds its own.
ALTER TABLE leon.desk_setting DROP CONSTRAINT desk_setting_setting_check;
ALTER TABLE leon.desk_setting ADD CONSTRAINT desk_setting_setting_check CHECK (setting ~ '^[a-z][a-z_]{2,39}$');
INSERT INTO leon.desk_setting VALUES
  ('default', 'acknowledge_within', 'PT15M', 'workflow edition 2026, X19: not acknowledged after 15 minutes is called'),
  ('default', 'appointment_within', 'PT48H', 'workflow edition 2026, K11: a subacute appointment lies within 48 hours');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

ALTER TABLE leon.care_case
  ADD COLUMN appointment_at timestamptz,
  ADD COLUMN handover_sent_at timestamptz,
  ADD COLUMN handover_due_at timestamptz,
  ADD COLUMN handover_sends integer NOT NULL DEFAULT 0 CHECK (handover_sends >= 0),
  ADD COLUMN acknowledged_at timestamptz,
  ADD COLUMN acknowledged_by text CHECK (length(acknowledged_by) BETWEEN 2 AND 120),
  ADD COLUMN acknowledged_source text CHECK (acknowledged_source IN ('screen', 'phone')),
  ADD CHECK (num_nulls(handover_sent_at, handover_due_at) IN (0, 2)),
  ADD CHECK (num_nulls(acknowledged_at, acknowledged_by, acknowledged_source) IN (0, 3)),
  ADD CHECK (acknowledged_at IS NULL OR handover_sent_at IS NOT NULL),
  ADD CHECK (appointment_at IS NULL OR offer_id IS NOT NULL);

ALTER TABLE leon.place_request
  ADD COLUMN appointment_at timestamptz,
  ADD COLUMN handed_over_at timestamptz,
  ADD COLUMN acknowledged_at timestamptz,
  ADD COLUMN acknowledged_by text CHECK (length(acknowledged_by) BETWEEN 2 AND 120),
  ADD CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  ADD CHECK (acknowledged_at IS NULL OR handed_over_at IS NOT NULL);

-- Added to the row as it was: whoever else adds to it leaves this alone.
ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_to_hand_over;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_set(leon.case_row_to_hand_over(c), '{placement}', CASE WHEN c.offer_id IS NULL THEN 'null'::jsonb
      ELSE leon.case_row_to_hand_over(c)->'placement' || jsonb_build_object('appointmentAt', leon.iso(c.appointment_at)) END)
    || jsonb_build_object('handover', CASE WHEN c.handover_sent_at IS NOT NULL THEN jsonb_build_object(
      'sentAt', leon.iso(c.handover_sent_at), 'dueAt', leon.iso(c.handover_due_at), 'sends', c.handover_sends,
      'acknowledgedAt', leon.iso(c.acknowledged_at), 'acknowledgedBy', c.acknowledged_by, 'source', c.acknowledged_source) END)
$$;
ALTER FUNCTION leon.request_row(leon.place_request) RENAME TO request_row_to_hand_over;
CREATE FUNCTION leon.request_row(r leon.place_request) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.request_row_to_hand_over(r) || jsonb_build_object('appointmentAt', leon.iso(r.appointment_at),
    'handedOverAt', leon.iso(r.handed_over_at), 'acknowledgedAt', leon.iso(r.acknowledged_at), 'acknowledgedBy', r.acknowledged_by)
$$;

-- ── the receiver acknowledges ────────────────────────────────────────────────────────────────────────────
-- For as long as it may read what it was handed: the case's row and chain, as while it was asked.
CREATE POLICY receiver_acknowledges ON leon.place_request FOR UPDATE TO leon_app
  USING (leon.answers_for(unit_code) AND status = 'accepted' AND handed_over_at IS NOT NULL)
  WITH CHECK (leon.answers_for(unit_code) AND status = 'accepted' AND acknowledged_at IS NOT NULL);
CREATE POLICY receiver_sees ON leon.care_case FOR SELECT TO leon_app USING (leon.has_accepted(id));
CREATE POLICY receiver_acknowledges ON leon.care_case FOR UPDATE TO leon_app
  USING (leon.has_accepted(id) AND status IN ('handed_over', 'closed')) WITH CHECK (leon.has_accepted(id));
CREATE POLICY receiver_chains ON leon.journal_entry FOR SELECT TO leon_app USING (aggregate_type = 'case' AND leon.has_accepted(aggregate_id));

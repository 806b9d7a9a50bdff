-- What an asked unit puts to the desk before it answers: a question, or another of its own places or times. The clock for
-- its answer (K4) stands meanwhile, with that as its reason: the answer is due as long after the desk's reply as was left
-- when the desk was asked, and the clock stands no longer than `question_stands_for`.

ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'question_stands_for', 'PT15M', 'LEON default, not approved: a unit''s question or proposal stops its answer clock this long at most');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['place_request', 'care_case'] LOOP
    EXECUTE format('ALTER TABLE leon.%I
      ADD COLUMN desk_turn text CHECK (desk_turn IN (''question'', ''proposal'')),
      ADD COLUMN desk_turn_by text CHECK (length(desk_turn_by) BETWEEN 2 AND 120),
      ADD COLUMN desk_turn_at timestamptz,
      ADD COLUMN desk_turn_until timestamptz,
      ADD COLUMN proposed_offer_id uuid REFERENCES leon.offer (id),
      ADD COLUMN proposed_for timestamptz,
      ADD CHECK (num_nulls(desk_turn, desk_turn_by, desk_turn_at, desk_turn_until) IN (0, 4)),
      ADD CHECK (desk_turn IS NOT DISTINCT FROM ''proposal'' OR num_nonnulls(proposed_offer_id, proposed_for) = 0)', t);
  END LOOP;
END $$;

-- It ends with the question whether the unit can, whoever ends that.
CREATE FUNCTION leon.end_desk_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.desk_turn IS NOT NULL AND NEW.status <> (CASE TG_TABLE_NAME WHEN 'care_case' THEN 'requested' ELSE 'open' END) THEN
    NEW.desk_turn := NULL;
    NEW.desk_turn_by := NULL;
    NEW.desk_turn_at := NULL;
    NEW.desk_turn_until := NULL;
    NEW.proposed_offer_id := NULL;
    NEW.proposed_for := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER end_desk_turn BEFORE UPDATE ON leon.place_request FOR EACH ROW EXECUTE FUNCTION leon.end_desk_turn();
CREATE TRIGGER end_desk_turn BEFORE UPDATE ON leon.care_case FOR EACH ROW EXECUTE FUNCTION leon.end_desk_turn();

ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_without_desk_turn;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN c.offer_id IS NULL THEN leon.case_row_without_desk_turn(c)
    ELSE jsonb_set(leon.case_row_without_desk_turn(c), '{placement,withDesk}', CASE WHEN c.desk_turn IS NULL THEN 'null'::jsonb
      ELSE jsonb_build_object(
        'kind', c.desk_turn, 'by', c.desk_turn_by, 'at', leon.iso(c.desk_turn_at), 'until', leon.iso(c.desk_turn_until),
        'offerId', c.proposed_offer_id, 'appointmentAt', leon.iso(c.proposed_for)) END) END
$$;
ALTER FUNCTION leon.request_row(leon.place_request) RENAME TO request_row_without_desk_turn;
CREATE FUNCTION leon.request_row(r leon.place_request) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.request_row_without_desk_turn(r) || jsonb_build_object('withDesk', CASE WHEN r.desk_turn IS NOT NULL THEN jsonb_build_object(
    'kind', r.desk_turn, 'by', r.desk_turn_by, 'at', leon.iso(r.desk_turn_at), 'until', leon.iso(r.desk_turn_until),
    'offerId', r.proposed_offer_id, 'appointmentAt', leon.iso(r.proposed_for)) END)
$$;
CREATE POLICY asked_unit_asks ON leon.place_request FOR UPDATE TO leon_app
  USING (leon.answers_for(unit_code) AND status = 'open') WITH CHECK (leon.answers_for(unit_code) AND status = 'open' AND desk_turn IS NOT NULL);

-- ── what was said, for good ──────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.request_message (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES leon.place_request,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL REFERENCES leon.desk,
  unit_code text NOT NULL REFERENCES leon.organisation,
  side text NOT NULL CHECK (side IN ('unit', 'desk')),
  kind text NOT NULL CHECK (kind IN ('question', 'answer', 'proposal', 'refusal')),
  said_by text NOT NULL CHECK (length(said_by) BETWEEN 2 AND 120),
  said_at timestamptz NOT NULL,
  -- sealed under the case's data key
  content bytea,
  offer_id uuid REFERENCES leon.offer (id),
  appointment_at timestamptz,
  CHECK ((kind IN ('question', 'proposal')) = (side = 'unit')),
  CHECK (kind IN ('proposal', 'refusal') OR content IS NOT NULL)
);
CREATE INDEX request_message_case ON leon.request_message (case_id, said_at);
ALTER TABLE leon.request_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.request_message FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.request_message TO leon_app
  USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code) AND side = 'desk');
CREATE POLICY asked_unit_reads ON leon.request_message FOR SELECT TO leon_app
  USING (leon.answers_for(unit_code) AND (leon.was_asked(case_id) OR leon.has_accepted(case_id)));
CREATE POLICY asked_unit_says ON leon.request_message FOR INSERT TO leon_app
  WITH CHECK (leon.answers_for(unit_code) AND leon.was_asked(case_id) AND side = 'unit');
GRANT SELECT, INSERT ON leon.request_message TO leon_app;

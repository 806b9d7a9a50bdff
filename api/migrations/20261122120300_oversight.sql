-- Alarms of a desk are shared: whoever takes one upon herself owns it, and it sounds for nobody from then on.

-- Every slice has clocks of its own; which are read is said where they are read.
ALTER TABLE leon.desk_setting DROP CONSTRAINT desk_setting_setting_check;
ALTER TABLE leon.desk_setting ADD CONSTRAINT desk_setting_setting_check CHECK (setting ~ '^[a-z][a-z0-9_]{2,60}$');
-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'alarm_unanswered_after', 'PT60S', 'Workflow edition 2026, clock K1: call answered'),
  ('default', 'alarm_unanswered_crew_after', 'PT20S', 'Workflow edition 2026, clock K1: the prehospital line'),
  ('default', 'alarm_no_arrival_after', 'PT30M', 'Workflow edition 2026, clock K8: expected time of arrival + 30 min'),
  ('default', 'alarm_responsibility_warn_before', 'PT2H', 'Workflow edition 2026, clock K12: end of medical responsibility'),
  ('default', 'alarm_responsibility_sound_before', 'PT30M', 'LEON default: the row warns from two hours before, the sound follows'),
  ('default', 'alarm_repeat_every', 'PT10S', 'LEON default: an alarm that nobody owns is heard again');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

-- ── what a row needs to be known by ──────────────────────────────────────────────────────────────────────
ALTER TABLE leon.care_case
  ADD COLUMN responsible_until timestamptz,
  ADD COLUMN unanswered_request_id uuid,
  ADD COLUMN unanswered_offer_id uuid REFERENCES leon.offer (id),
  ADD COLUMN unanswered_at timestamptz,
  ADD CHECK (num_nulls(unanswered_request_id, unanswered_offer_id, unanswered_at) IN (0, 3));
UPDATE leon.care_case c SET responsible_until = p.until_at FROM (
  SELECT DISTINCT ON (case_id) case_id, until_at FROM leon.responsible_period ORDER BY case_id, set_no DESC, until_at DESC) p
WHERE p.case_id = c.id AND c.has_responsible;

-- The newest set is in force; its last period ends the chain.
CREATE FUNCTION leon.note_responsible_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE leon.care_case c SET responsible_until = (
    SELECT max(p.until_at) FROM leon.responsible_period p WHERE p.case_id = c.id
      AND p.set_no = (SELECT max(set_no) FROM leon.responsible_period WHERE case_id = c.id))
  WHERE c.id IN (SELECT case_id FROM written);
  RETURN NULL;
END $$;
CREATE TRIGGER note_responsible_end AFTER INSERT ON leon.responsible_period
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION leon.note_responsible_end();

-- A request that ran out is remembered on its case until another place is held or the search ends, whoever moves it.
CREATE FUNCTION leon.note_unanswered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'requested' AND NEW.status = 'assessing'
    AND EXISTS (SELECT 1 FROM leon.hold h WHERE h.id = OLD.hold_id AND h.ended_why = 'request_expired') THEN
    NEW.unanswered_request_id := OLD.request_id;
    NEW.unanswered_offer_id := OLD.offer_id;
    NEW.unanswered_at := leon.leon_now();
  ELSIF NEW.status <> 'assessing' THEN
    NEW.unanswered_request_id := NULL;
    NEW.unanswered_offer_id := NULL;
    NEW.unanswered_at := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER note_unanswered BEFORE UPDATE OF status ON leon.care_case FOR EACH ROW EXECUTE FUNCTION leon.note_unanswered();

ALTER FUNCTION leon.case_row(leon.care_case) RENAME TO case_row_of_the_call;
CREATE FUNCTION leon.case_row(c leon.care_case) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.case_row_of_the_call(c) || jsonb_build_object(
    'responsibleUntil', CASE WHEN c.has_responsible THEN leon.iso(c.responsible_until) END,
    'unanswered', CASE WHEN c.unanswered_request_id IS NOT NULL THEN jsonb_build_object(
      'requestId', c.unanswered_request_id, 'offerId', c.unanswered_offer_id, 'at', leon.iso(c.unanswered_at)) END)
$$;

-- ── who owns an alarm ────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE leon.alarm_owner (
  case_id uuid NOT NULL REFERENCES leon.care_case,
  kind text NOT NULL CHECK (kind IN ('worse', 'unanswered', 'closed', 'no_answer', 'no_arrival', 'responsibility_ending')),
  -- what tells one event of this kind from the next: an instant, a request or a place
  occasion text NOT NULL CHECK (length(occasion) BETWEEN 1 AND 80),
  desk_code text NOT NULL REFERENCES leon.desk,
  owner_account_id uuid NOT NULL REFERENCES leon.account,
  owner_name text NOT NULL,
  owned_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, kind, occasion)
);
ALTER TABLE leon.alarm_owner ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.alarm_owner FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.alarm_owner TO leon_app USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT ON leon.alarm_owner TO leon_app;
CREATE POLICY worker_reads ON leon.alarm_owner FOR SELECT TO leon_worker USING (true);
GRANT SELECT ON leon.alarm_owner TO leon_worker;

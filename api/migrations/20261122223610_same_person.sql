-- Whoever had a replacement number and is identified is one person under two numbers: her looks, her open cases and her mark
-- belong together. It follows from the corrections, which are added and never changed.

-- Whom this citizen is known as: the last that was said on the case that identified her.
CREATE FUNCTION leon.identified_as(who uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT (SELECT z.right_citizen FROM leon.citizen_correction z WHERE z.case_id = k.case_id ORDER BY z.id DESC LIMIT 1)
    FROM leon.citizen_correction k WHERE k.wrong_citizen = who AND k.reason = 'identified_later' ORDER BY k.id DESC LIMIT 1), who)
$$;
CREATE FUNCTION leon.same_person(who uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT who UNION SELECT leon.identified_as(who)
  UNION SELECT k.wrong_citizen FROM leon.citizen_correction k
    WHERE k.reason = 'identified_later' AND leon.identified_as(k.wrong_citizen) = leon.identified_as(who)
$$;

-- A duplicate whose citizen nobody said is about whoever the case is about that it was joined into.
CREATE TABLE leon.case_joined (
  case_id uuid PRIMARY KEY REFERENCES leon.care_case,
  desk_code text NOT NULL,
  into_case uuid NOT NULL REFERENCES leon.care_case
);
ALTER TABLE leon.care_case NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.case_joined (case_id, desk_code, into_case)
  SELECT id, desk_code, joined_into FROM leon.care_case WHERE joined_into IS NOT NULL;
ALTER TABLE leon.care_case FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.case_joined ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.case_joined FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.case_joined FOR INSERT TO leon_app WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY auditor_reads ON leon.case_joined FOR SELECT TO leon_app USING (leon.is_auditor());
GRANT SELECT, INSERT ON leon.case_joined TO leon_app;
CREATE FUNCTION leon.note_case_joined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO leon.case_joined (case_id, desk_code, into_case) VALUES (NEW.id, NEW.desk_code, NEW.joined_into);
  RETURN NULL;
END $$;
CREATE TRIGGER note_case_joined AFTER UPDATE OF joined_into ON leon.care_case
  FOR EACH ROW WHEN (NEW.joined_into IS NOT NULL AND OLD.joined_into IS NULL) EXECUTE FUNCTION leon.note_case_joined();

-- The citizen whose log is asked for, under every number that is hers.
CREATE POLICY auditor_finds_all ON leon.case_citizen FOR SELECT TO leon_app
  USING (leon.is_auditor() AND citizen_id::text = ANY (string_to_array(coalesce(leon.actor('citizen_ids'), ''), ',')));

-- Declines put the register in doubt: a unit that says no for lack of a competence the register says it has.

ALTER TABLE leon.place_request ADD COLUMN decline_missing text[] NOT NULL DEFAULT '{}';

CREATE TABLE leon.register_doubt (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  competence text NOT NULL,
  part text NOT NULL CHECK (part IN ('day', 'evening', 'night')),
  -- since the first of them, or since the offer last took a citizen with such a need
  declines integer NOT NULL CHECK (declines >= 0),
  first_at timestamptz NOT NULL,
  -- NULL: one decline is no doubt yet
  raised_at timestamptz,
  answer text CHECK (answer IN ('holds', 'corrected')),
  answered_by uuid REFERENCES leon.account,
  answered_by_name text,
  answered_at timestamptz,
  CHECK (num_nulls(answer, answered_by, answered_by_name, answered_at) IN (0, 4)),
  CHECK (answer IS NULL OR raised_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_open_doubt ON leon.register_doubt (offer_id, competence, part) WHERE answer IS NULL;

ALTER TABLE leon.register_doubt ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.register_doubt FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.register_doubt FOR SELECT TO leon_app, leon_worker USING (true);
CREATE FUNCTION leon.settles_requests() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_has_scope('units') OR leon.actor_kind() = 'person'
    AND leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator', 'receiving_unit')
$$;
CREATE POLICY declines_raise ON leon.register_doubt FOR INSERT TO leon_app
  WITH CHECK (leon.settles_requests() AND answer IS NULL);
CREATE POLICY answers_count ON leon.register_doubt FOR UPDATE TO leon_app
  USING (leon.settles_requests() AND answer IS NULL) WITH CHECK (leon.settles_requests() AND answer IS NULL);
CREATE POLICY keeper_answers ON leon.register_doubt FOR UPDATE TO leon_app
  USING (leon.keeps_offer(offer_id)) WITH CHECK (leon.keeps_offer(offer_id));
GRANT SELECT ON leon.register_doubt TO leon_app, leon_worker;
GRANT INSERT, UPDATE ON leon.register_doubt TO leon_app;

CREATE FUNCTION leon.doubt_row(d leon.register_doubt) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', d.id, 'version', d.version, 'offerId', d.offer_id, 'competence', d.competence, 'part', d.part,
    'declines', d.declines, 'raisedAt', leon.iso(d.raised_at), 'answer', d.answer, 'answeredBy', d.answered_by_name,
    'answeredAt', leon.iso(d.answered_at))
$$;

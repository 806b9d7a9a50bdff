-- What a choice was made from, kept with the choice; and what kept citizens from care outside hospital, as figures.

CREATE TABLE leon.ranking_decision (
  -- the hold it made, or the command that announced an admission
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES leon.care_case,
  desk_code text NOT NULL REFERENCES leon.desk,
  kind text NOT NULL CHECK (kind IN ('hold', 'admission')),
  decided_at timestamptz NOT NULL,
  decided_by uuid NOT NULL REFERENCES leon.account,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  rank integer NOT NULL CHECK (rank > 0),
  verdict text NOT NULL CHECK (verdict IN ('fits', 'near', 'rejected')),
  municipality text,
  -- the record, compressed, under the case's own key
  sealed bytea NOT NULL
);
CREATE INDEX ranking_decision_of_case ON leon.ranking_decision (case_id, decided_at);
ALTER TABLE leon.ranking_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.ranking_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.ranking_decision TO leon_app
  USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
GRANT SELECT, INSERT ON leon.ranking_decision TO leon_app;
CREATE POLICY hold_decides ON leon.ranking_decision FOR INSERT TO leon_hold WITH CHECK (kind = 'hold');
GRANT INSERT ON leon.ranking_decision TO leon_hold;

-- A choice of a hospital. No case, no citizen, nobody's name: what may be counted across desks.
CREATE TABLE leon.hospital_decision (
  id uuid PRIMARY KEY,
  desk_code text NOT NULL REFERENCES leon.desk,
  decided_at timestamptz NOT NULL,
  municipality text
);
CREATE INDEX hospital_decision_at ON leon.hospital_decision (decided_at);

-- An offer outside hospital that one kind of obstacle alone kept from fitting when a hospital was chosen.
CREATE TABLE leon.decision_obstacle (
  decision_id uuid NOT NULL REFERENCES leon.hospital_decision,
  offer_id uuid NOT NULL REFERENCES leon.offer (id),
  authority text NOT NULL,
  desk_code text NOT NULL REFERENCES leon.desk,
  decided_at timestamptz NOT NULL,
  municipality text,
  kind text NOT NULL,
  category text NOT NULL CHECK (category IN ('hours', 'competence', 'capacity', 'distance', 'rule')),
  code text NOT NULL,
  competence text,
  PRIMARY KEY (decision_id, offer_id)
);
CREATE INDEX decision_obstacle_at ON leon.decision_obstacle (decided_at);

CREATE FUNCTION leon.counts_blocked(authority text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_kind() = 'person' AND (leon.actor_role() = 'coordinator'
    OR leon.actor_role() = 'municipal_manager' AND leon.actor_organisation() = authority)
$$;
ALTER TABLE leon.hospital_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.hospital_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE leon.decision_obstacle ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.decision_obstacle FORCE ROW LEVEL SECURITY;
CREATE POLICY my_desk_adds ON leon.hospital_decision FOR INSERT TO leon_app WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY counted ON leon.hospital_decision FOR SELECT TO leon_app
  USING (leon.actor_kind() = 'person' AND leon.actor_role() IN ('coordinator', 'municipal_manager'));
CREATE POLICY hold_decides ON leon.hospital_decision FOR INSERT TO leon_hold WITH CHECK (true);
CREATE POLICY my_desk_adds ON leon.decision_obstacle FOR INSERT TO leon_app WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY counted ON leon.decision_obstacle FOR SELECT TO leon_app USING (leon.counts_blocked(authority));
CREATE POLICY hold_decides ON leon.decision_obstacle FOR INSERT TO leon_hold WITH CHECK (true);
GRANT SELECT, INSERT ON leon.hospital_decision, leon.decision_obstacle TO leon_app;
GRANT INSERT ON leon.hospital_decision, leon.decision_obstacle TO leon_hold;

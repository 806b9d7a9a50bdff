-- Secretary (lægesekretær): a desk's member who registers and decides nothing. General practitioner (egen læge): what is
-- open, and no citizen. Cluster leadership (klyngeledelse): figures without citizens, of its own cluster.
-- The list of roles is extended as it stands, whoever extended it before.
DO $$
DECLARE
  known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conrelid = 'leon.account'::regclass AND conname = 'account_role_check';
  ALTER TABLE leon.account DROP CONSTRAINT account_role_check;
  EXECUTE 'ALTER TABLE leon.account ADD CONSTRAINT account_role_check '
    || replace(known, 'ARRAY[', 'ARRAY[''secretary''::text, ''general_practitioner''::text, ''cluster_leadership''::text, ');
END $$;
ALTER TABLE leon.account ADD CONSTRAINT account_desk_of
  CHECK (role NOT IN ('secretary', 'cluster_leadership') OR desk_code IS NOT NULL);

CREATE OR REPLACE FUNCTION leon.works_at_desk(desk text) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'person' AND leon.actor_desk() = desk
      AND leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator', 'secretary') $$;
CREATE OR REPLACE FUNCTION leon.works_at_a_desk() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'person' AND leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator', 'secretary') $$;
-- She is told a unit's figures on the telephone as anybody at the desk is.
CREATE OR REPLACE FUNCTION leon.counts_offer(offer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.actor_has_scope('capacity') OR leon.actor_has_scope('units')
    OR leon.actor_kind() = 'person' AND CASE
      WHEN leon.actor_role() IN ('visitator', 'visitation_doctor', 'coordinator', 'secretary') THEN leon.actor_desk() IS NOT NULL
      WHEN leon.actor_role() IN ('receiving_unit', 'capacity_registrant') THEN leon.unit_of_offer(offer) = leon.actor_organisation()
      ELSE false END
$$;

-- What is a decision she makes none of, whatever the api would let through.
CREATE FUNCTION leon.decides() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT coalesce(leon.actor_role() <> 'secretary', true) $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['place_request', 'responsible_period', 'opinion_request', 'reach_attempt', 'ranking_decision',
    'alarm_owner', 'break_glass', 'case_addendum'] LOOP
    EXECUTE format('CREATE POLICY secretary_decides_nothing ON leon.%I AS RESTRICTIVE FOR INSERT TO leon_app WITH CHECK (leon.decides())', t);
  END LOOP;
END $$;
-- What the analysis says is for who decides; the same fields as in contracts/src/calls/registered-fields.rules.ts.
CREATE POLICY secretary_registers ON leon.case_field AS RESTRICTIVE FOR INSERT TO leon_app WITH CHECK (leon.decides() OR field NOT IN
  ('needs', 'colour', 'problemColour', 'urgencyDecision', 'wishDecision', 'consultedDoctor', 'neededLevel', 'neededTests', 'niceNeeds',
   'observation', 'careHours', 'doctorSameDay', 'latestAcceptableAt', 'assessment', 'treatmentLevel',
   'advice', 'adviceGivenBy', 'adviceGivenTo', 'plan', 'agreedTasks', 'callLimits', 'readBack', 'homeTold'));
CREATE POLICY secretary_rewrites ON leon.case_field AS RESTRICTIVE FOR UPDATE TO leon_app
  USING (true) WITH CHECK (leon.decides() OR field NOT IN
  ('needs', 'colour', 'problemColour', 'urgencyDecision', 'wishDecision', 'consultedDoctor', 'neededLevel', 'neededTests', 'niceNeeds',
   'observation', 'careHours', 'doctorSameDay', 'latestAcceptableAt', 'assessment', 'treatmentLevel',
   'advice', 'adviceGivenBy', 'adviceGivenTo', 'plan', 'agreedTasks', 'callLimits', 'readBack', 'homeTold'));

-- Without a citizen and without a name: why the cluster's own citizens were admitted.
CREATE FUNCTION leon.leads_cluster(desk text) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT leon.actor_kind() = 'person' AND leon.actor_role() = 'cluster_leadership' AND leon.actor_desk() = desk $$;
CREATE POLICY counted_by_leadership ON leon.hospital_decision FOR SELECT TO leon_app USING (leon.leads_cluster(desk_code));
CREATE POLICY counted_by_leadership ON leon.decision_obstacle FOR SELECT TO leon_app USING (leon.leads_cluster(desk_code));

-- Navne- og adressebeskyttelse: where a protected citizen is found is read by her case's owner, and by the unit that has
-- accepted to come to her. The mark is the citizen's and is kept per case besides, so that it holds for whom nobody knows.
ALTER TABLE leon.citizen ADD COLUMN address_protected boolean NOT NULL DEFAULT false;
CREATE POLICY the_named_one_is_marked ON leon.citizen FOR UPDATE TO leon_app
  USING (leon.works_at_a_desk() AND id::text = leon.actor('citizen_id'))
  WITH CHECK (leon.works_at_a_desk() AND id::text = leon.actor('citizen_id'));
GRANT UPDATE (address_protected) ON leon.citizen TO leon_app;

CREATE TABLE leon.protected_address (
  case_id uuid PRIMARY KEY REFERENCES leon.care_case,
  desk_code text NOT NULL,
  protected boolean NOT NULL,
  -- NULL: it follows from the citizen's own mark
  said_by uuid REFERENCES leon.account,
  said_at timestamptz NOT NULL
);
ALTER TABLE leon.protected_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.protected_address FORCE ROW LEVEL SECURITY;
CREATE POLICY of_my_desk ON leon.protected_address TO leon_app
  USING (leon.works_at_desk(desk_code)) WITH CHECK (leon.works_at_desk(desk_code));
CREATE POLICY broken_glass ON leon.protected_address FOR SELECT TO leon_app USING (leon.glass_is_broken(case_id));
-- Whoever may read a field of the case at all must see that the address is not among them.
CREATE POLICY units_are_told ON leon.protected_address FOR SELECT TO leon_app
  USING (leon.was_asked(case_id) OR leon.has_accepted(case_id) OR leon.follows_up(case_id));
GRANT SELECT, INSERT, UPDATE ON leon.protected_address TO leon_app;

CREATE FUNCTION leon.comes_to_citizen(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT leon.has_accepted(which_case) AND EXISTS (SELECT 1 FROM leon.place_request r
    JOIN leon.offer o ON o.id = r.offer_id
    JOIN leon.offer_version v ON v.code = o.code AND v.valid @> leon.leon_now()
    WHERE r.case_id = which_case AND r.status = 'accepted' AND leon.answers_for(r.unit_code) AND v.travel = 'offer_to_citizen')
$$;

-- A desk ranks by about where she is: the place itself is made rough for who does not own the case before it leaves the api.
CREATE POLICY protected_address ON leon.case_field AS RESTRICTIVE FOR SELECT TO leon_app
  USING (CASE
    WHEN field NOT IN ('citizenAddress', 'doorCode', 'whereabouts') THEN true
    WHEN field = 'whereabouts' AND leon.works_at_a_desk() THEN true
    WHEN NOT EXISTS (SELECT 1 FROM leon.protected_address p WHERE p.case_id = case_field.case_id AND p.protected) THEN true
    WHEN leon.works_at_a_desk() THEN EXISTS (SELECT 1 FROM leon.care_case c
      WHERE c.id = case_field.case_id AND c.owner_account_id = leon.actor_account() AND leon.works_at_desk(c.desk_code))
    ELSE leon.comes_to_citizen(case_id) END);

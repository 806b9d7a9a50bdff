-- The unit that answers requests says itself how many are staffed by day, by night and in reserve, and nothing else.
CREATE POLICY unit_says_its_staffing ON leon.register_entry FOR INSERT TO leon_app
  WITH CHECK (fact = 'staffing' AND account_id = leon.actor_account() AND coalesce(leon.actor_kind() = 'person'
    AND leon.actor_role() = 'receiving_unit' AND leon.actor_organisation() = leon.unit_of_offer(offer_id), false));

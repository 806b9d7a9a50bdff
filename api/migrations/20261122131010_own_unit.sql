-- A unit that a crew's own device reports; NULL: the vehicle's feed does. Latest wins, never in the journal.
ALTER TABLE leon.unit_position ADD COLUMN account_id uuid REFERENCES leon.account;
CREATE POLICY own_unit ON leon.unit_position TO leon_app
  USING (leon.actor_role() = 'prehospital_crew' AND account_id = leon.actor_account())
  WITH CHECK (leon.actor_role() = 'prehospital_crew' AND account_id = leon.actor_account());

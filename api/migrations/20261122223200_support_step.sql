-- The decision-support module is switched on by two people in LEON and off by one. Steps are added, never changed; that the
-- second person is another is held here as well.
CREATE TABLE leon.support_step (
  id uuid PRIMARY KEY,
  seq integer NOT NULL UNIQUE CHECK (seq > 0),
  kind text NOT NULL CHECK (kind IN ('proposed', 'confirmed', 'withdrawn')),
  account_id uuid NOT NULL REFERENCES leon.account,
  by_name text NOT NULL CHECK (by_name <> ''),
  at timestamptz NOT NULL,
  -- of a proposal
  approver text CHECK (approver <> ''),
  reference text CHECK (reference <> ''),
  valid_from timestamptz,
  valid_until timestamptz CHECK (valid_until > valid_from),
  demo boolean,
  -- of a confirmation
  proposal uuid,
  proposed_by uuid,
  -- of a withdrawal
  reason text CHECK (reason <> ''),
  UNIQUE (id, account_id),
  FOREIGN KEY (proposal, proposed_by) REFERENCES leon.support_step (id, account_id),
  CHECK ((kind = 'proposed') = (num_nulls(approver, reference, valid_from, demo) = 0)),
  CHECK (kind = 'proposed' OR num_nonnulls(approver, reference, valid_from, valid_until, demo) = 0),
  CHECK ((kind = 'confirmed') = (num_nulls(proposal, proposed_by) = 0)),
  CONSTRAINT support_step_two_people CHECK (proposed_by <> account_id),
  CHECK ((kind = 'withdrawn') = (reason IS NOT NULL))
);
CREATE UNIQUE INDEX support_step_confirmed_once ON leon.support_step (proposal) WHERE kind = 'confirmed';

ALTER TABLE leon.support_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE leon.support_step FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON leon.support_step FOR SELECT TO leon_app, leon_worker, leon_migrator USING (true);
CREATE POLICY administrator_switches ON leon.support_step FOR INSERT TO leon_app
  WITH CHECK (leon.actor_role() = 'administrator' AND account_id = leon.actor_account());
CREATE POLICY coordinator_withdraws ON leon.support_step FOR INSERT TO leon_app
  WITH CHECK (leon.actor_role() = 'coordinator' AND kind = 'withdrawn' AND account_id = leon.actor_account());
GRANT SELECT ON leon.support_step TO leon_app, leon_worker, leon_migrator;
GRANT INSERT ON leon.support_step TO leon_app;

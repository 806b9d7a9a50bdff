-- Every user sees where she is signed in and ends it there; and whoever has no session left is silent at once, however it ended.

ALTER TABLE leon.session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  -- what the browser called itself when she signed in there; NULL: it did not say
  ADD COLUMN device text CHECK (device IN ('computer', 'tablet', 'phone')),
  ADD COLUMN browser text CHECK (browser IN ('edge', 'chrome', 'firefox', 'safari')),
  -- the first half of the address: enough to tell the hospital from elsewhere, and no more of a person's whereabouts
  ADD COLUMN address text CHECK (length(address) BETWEEN 1 AND 24);
CREATE INDEX session_of ON leon.session (account_id);

-- 'elsewhere': by herself from another computer; 'changed': her role, desk or organisation became another
DO $$
DECLARE known record;
BEGIN
  FOR known IN SELECT conrelid::regclass AS of_table, conname FROM pg_constraint WHERE contype = 'c'
    AND (conrelid = 'leon.session'::regclass AND pg_get_constraintdef(oid) LIKE '%ended_why%'
      OR conrelid = 'leon.security_event'::regclass AND pg_get_constraintdef(oid) LIKE '%sign_ins_slowed%')
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', known.of_table, known.conname);
  END LOOP;
END $$;
ALTER TABLE leon.session ADD CONSTRAINT session_ended_why_check CHECK (ended_why IN
  ('signed_out', 'everywhere', 'replaced', 'provider', 'keeper', 'disabled', 'elsewhere', 'changed'));
ALTER TABLE leon.security_event ADD CONSTRAINT security_event_kind_check CHECK (kind IN
  ('signed_in', 'proved_anew', 'unlocked', 'locked', 'sign_in_refused', 'sign_ins_slowed', 'signed_out', 'signed_out_everywhere',
    'signed_out_elsewhere', 'ended_by_provider', 'ended_by_keeper', 'request_refused'));

-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'end_sessions_sign_in_within', 'PT15M', 'LEON default, not approved: age of the sign-in that ending one''s other sessions asks for (OWASP ASVS 5.0, 7.5.2)');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;

-- who is at a desk and who is silent ask whether anybody can still be in front of a screen
CREATE POLICY gateway_asks ON leon.session FOR SELECT TO leon_app USING (leon.actor_kind() = 'gateway');

-- She was signed in, and is nowhere any more. Of whom no session is known at all nothing is said.
CREATE FUNCTION leon.has_signed_out(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM leon.session s WHERE s.account_id = which)
    AND NOT EXISTS (SELECT 1 FROM leon.session s
      WHERE s.account_id = which AND s.ended_at IS NULL AND s.expires_at > leon.leon_now())
$$;

CREATE OR REPLACE FUNCTION leon.owner_silent_since(c leon.care_case) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN leon.waits_for_owner(c) AND (
      leon.last_sign_of_owner(c) < leon.leon_now() - leon.desk_duration(c.desk_code, 'silent_after')
      OR leon.has_signed_out(c.owner_account_id)
      OR EXISTS (SELECT 1 FROM leon.account a WHERE a.id = c.owner_account_id AND a.disabled_at IS NOT NULL))
    THEN leon.last_sign_of_owner(c) END
$$;

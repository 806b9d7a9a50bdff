-- What ended a session; and whoever is shut out is silent at once, so that a colleague can take her call over.

ALTER TABLE leon.session ADD COLUMN ended_why text
  CHECK (ended_why IN ('signed_out', 'everywhere', 'replaced', 'provider', 'keeper', 'disabled'));
-- an account that is disabled has no session in force, and gets none of them back when it is enabled again
GRANT SELECT (account_id, ended_at), UPDATE (ended_at, ended_why) ON leon.session TO leon_migrator;

-- what her own device is told ends with the session, whoever ends it
DO $$ BEGIN
  IF to_regclass('leon.push_subscription') IS NOT NULL THEN
    GRANT SELECT (session_hash) ON leon.push_subscription TO leon_migrator;
  END IF;
END $$;

CREATE FUNCTION leon.owner_silent_since(c leon.care_case) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN leon.waits_for_owner(c) AND (
      leon.last_sign_of_owner(c) < leon.leon_now() - leon.desk_duration(c.desk_code, 'silent_after')
      OR EXISTS (SELECT 1 FROM leon.account a WHERE a.id = c.owner_account_id AND a.disabled_at IS NOT NULL))
    THEN leon.last_sign_of_owner(c) END
$$;

-- Marks the cases of whoever is silent, and takes the mark away from whoever is back. Doing it twice changes nothing.
CREATE OR REPLACE FUNCTION leon.mark_silent_owners(p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  found record;
  told jsonb;
  marked integer := 0;
BEGIN
  -- an api that hears nobody at this moment cannot say who is silent
  IF NOT EXISTS (SELECT 1 FROM leon.presence_watch WHERE beat_at > leon.leon_now() - interval '20 seconds') THEN
    RETURN 0;
  END IF;
  FOR found IN
    SELECT c.id, c.desk_code, c.owner_account_id, s.since FROM leon.care_case c
      CROSS JOIN LATERAL (SELECT leon.owner_silent_since(c) AS since) s
    WHERE c.closed_at IS NULL AND c.owner_account_id IS NOT NULL AND (c.silent_since IS NULL) <> (s.since IS NULL)
    ORDER BY c.id LIMIT p_most FOR UPDATE OF c SKIP LOCKED
  LOOP
    UPDATE leon.care_case c SET version = c.version + 1, silent_since = found.since WHERE c.id = found.id
      RETURNING leon.case_row(c) INTO told;
    PERFORM leon.journal_append('case', found.id, found.desk_code, NULL,
      CASE WHEN found.since IS NULL THEN 'owner.back' ELSE 'owner.silent' END,
      jsonb_build_object('owner', found.owner_account_id, 'since', leon.iso(found.since)));
    INSERT INTO leon.outbox (stream, type, v, data) VALUES ('desk:' || found.desk_code, 'case.changed', 1, told);
    marked := marked + 1;
  END LOOP;
  RETURN marked;
END $$;

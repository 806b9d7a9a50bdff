-- Who meets the citizen outside the desk: the prehospital crew (præhospital enhed, PRÆ) and the doctor on call (vagtlæge, VAG).
-- The list of roles is extended as it stands, whoever extended it before.
DO $$
DECLARE
  known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conrelid = 'leon.account'::regclass AND conname = 'account_role_check';
  ALTER TABLE leon.account DROP CONSTRAINT account_role_check;
  EXECUTE 'ALTER TABLE leon.account ADD CONSTRAINT account_role_check '
    || replace(known, 'ARRAY[', 'ARRAY[''prehospital_crew''::text, ''on_call_doctor''::text, ');
END $$;

-- The municipality's own visitator or leader (kommunal visitator, leder), who keeps its part of the register.
-- The list of roles is extended as it stands, whoever extended it before.
DO $$
DECLARE
  known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT known FROM pg_constraint
    WHERE conrelid = 'leon.account'::regclass AND conname = 'account_role_check';
  ALTER TABLE leon.account DROP CONSTRAINT account_role_check;
  EXECUTE 'ALTER TABLE leon.account ADD CONSTRAINT account_role_check '
    || replace(known, 'ARRAY[', 'ARRAY[''municipal_manager''::text, ');
END $$;
ALTER TABLE leon.account ADD CONSTRAINT account_manager_of CHECK (role <> 'municipal_manager' OR organisation_code IS NOT NULL);

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { withoutHidden } from '@leon/contracts/hidden-characters.ts';
import { organisationRoles, Role, rolesOfDesk } from '@leon/contracts/identity/role.ts';
import { DeskCode, OrganisationCode } from '@leon/contracts/ids.ts';
import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { createDatabase } from '../../db/database.ts';
import { journal } from '../../db/journal.ts';
import type { Tables } from '../../db/tables.ts';

const ImportedAccount = z
  .strictObject({
    issuer: z.url(),
    /** `sub` at the issuer. */
    subject: z.string().min(1).max(255),
    name: z.string().transform(withoutHidden).pipe(z.string().trim().min(1).max(120)),
    role: Role,
    deskCode: DeskCode.nullable(),
    organisationCode: OrganisationCode.nullable(),
    disabled: z.boolean().default(false),
  })
  .refine(({ role, deskCode }) => !rolesOfDesk.has(role) || deskCode !== null, 'a desk role needs deskCode')
  .refine(
    ({ role, organisationCode }) => !organisationRoles.has(role) || organisationCode !== null,
    'this role needs organisationCode',
  );
const ImportedAccounts = z.array(ImportedAccount);
type ImportedAccount = z.infer<typeof ImportedAccount>;

export interface ImportCount {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

type Outcome = keyof ImportCount;

/** Keeps accounts by issuer and subject, all or none. `url` may become `leon_migrator`. A second run changes nothing. */
export async function importAccounts(options: { url: string; json: string }): Promise<ImportCount> {
  const accounts = ImportedAccounts.parse(JSON.parse(options.json));
  const { db } = createDatabase({
    url: options.url,
    applicationName: 'leon-account-import',
    poolSize: 1,
  });
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`SET LOCAL ROLE leon_migrator`.execute(trx);
      const count: Record<Outcome, number> = { added: 0, changed: 0, unchanged: 0 };
      for (const account of accounts) count[await keep(trx, account)] += 1;
      return count;
    });
  } finally {
    await db.destroy();
  }
}

async function keep(db: Transaction<Tables>, account: ImportedAccount): Promise<Outcome> {
  const { issuer, subject, name, role, deskCode, organisationCode, disabled } = account;
  const added = await sql<{ id: string }>`
    INSERT INTO account (id, issuer, subject, name, role, desk_code, organisation_code, disabled_at)
    VALUES (${randomUUID()}::uuid, ${issuer}, ${subject}, ${name}, ${role}, ${deskCode}, ${organisationCode},
      CASE WHEN ${disabled} THEN leon_now() END)
    ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`.execute(db);
  const changed = added.rows[0]
    ? null
    : await sql<{ id: string; moved: boolean }>`
    WITH was AS (SELECT id, role, desk_code, organisation_code FROM account
      WHERE issuer = ${issuer} AND subject = ${subject} FOR UPDATE)
    UPDATE account a SET name = ${name}, role = ${role}, desk_code = ${deskCode}, organisation_code = ${organisationCode},
      disabled_at = CASE WHEN ${disabled} THEN coalesce(a.disabled_at, leon_now()) END
    FROM was WHERE a.id = was.id
      AND (a.name, a.role, a.desk_code, a.organisation_code, a.disabled_at IS NOT NULL)
        IS DISTINCT FROM (${name}, ${role}, ${deskCode}, ${organisationCode}, ${disabled}::boolean)
    RETURNING a.id, (was.role, was.desk_code, was.organisation_code)
      IS DISTINCT FROM (a.role, a.desk_code, a.organisation_code) AS moved`.execute(db);
  const id = added.rows[0]?.id ?? changed?.rows[0]?.id;
  if (id === undefined) return 'unchanged';
  if (disabled) await endSessions(db, id, 'disabled');
  else if (changed?.rows[0]?.moved) await endSessions(db, id, 'changed');
  await journal(
    { db },
    {
      aggregate: 'account',
      id,
      desk: null,
      organisation: null,
      kind: added.rows[0] ? 'account.added' : 'account.changed',
      data: { role, desk: deskCode, organisation: organisationCode, disabled },
    },
  );
  return added.rows[0] ? 'added' : 'changed';
}

/**
 * Enabled again she signs in again: what was open when she was shut out stays closed. With another role, desk or organisation
 * as well: no session carries more, or something else, than what its owner proved herself for (OWASP ASVS 5.0, 7.2.4).
 */
async function endSessions(
  db: Transaction<Tables>,
  account: string,
  why: 'disabled' | 'changed',
): Promise<void> {
  await sql`UPDATE session SET ended_at = leon_now(), ended_why = ${why}, id_token = NULL
    WHERE account_id = ${account}::uuid AND ended_at IS NULL`.execute(db);
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  const url = process.env.DATABASE_URL;
  if (!file || !url) {
    console.error('usage: DATABASE_URL=… node api/src/modules/identity/import-accounts.ts <accounts.json>');
    process.exit(2);
  }
  const { added, changed, unchanged } = await importAccounts({ url, json: await readFile(file, 'utf8') });
  console.log(`  accounts: ${added} added, ${changed} changed, ${unchanged} unchanged`);
}

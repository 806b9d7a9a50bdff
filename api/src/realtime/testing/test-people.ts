import { createHash, randomUUID } from 'node:crypto';
import type { Role } from '@leon/contracts/identity/role.ts';
import pg from 'pg';
import type { Person } from '../../db/actor.ts';
import type { SignedIn } from '../../http/authentication.ts';

export interface TestPerson extends SignedIn {
  readonly token: string;
}

export interface Post {
  readonly role: Role;
  readonly desk?: string;
  readonly organisation?: string;
}

/** Somebody with an account and a session in the database, signed in by a token of this test. */
export async function signInPerson(adminUrl: string, post: Post): Promise<TestPerson> {
  const token = randomUUID();
  const person: Person = {
    kind: 'person',
    accountId: randomUUID(),
    name: 'Anna',
    role: post.role,
    desk: post.desk ?? null,
    organisation: post.organisation ?? null,
  };
  const sessionHash = createHash('sha256').update(token).digest();
  await asAdmin(
    adminUrl,
    `INSERT INTO leon.account (id, issuer, subject, name, role, desk_code, organisation_code)
     VALUES ($1, 'test', $2, $3, $4, $5, $6)`,
    [person.accountId, token, person.name, person.role, person.desk, person.organisation],
  );
  await asAdmin(
    adminUrl,
    `INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at)
     VALUES ($1, $2, $1, leon.leon_now() + interval '1 hour')`,
    [sessionHash, person.accountId],
  );
  return {
    token,
    person,
    sessionHash,
    csrfToken: 'csrf',
    expiresAt: new Date(8.64e15),
    signedInAt: new Date(0),
    locked: false,
  };
}

/** What only an owner of the database may do: disable an account, end connections, set the past. */
export async function asAdmin(
  adminUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

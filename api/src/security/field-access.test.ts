import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFields } from '@leon/contracts/calls/case-field.ts';
import { askDoctor } from '@leon/contracts/doctors/doctor.routes.ts';
import type { OpinionId } from '@leon/contracts/doctors/opinion.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Tx, withActor } from '../db/actor.ts';
import { createDatabase, type Database } from '../db/database.ts';
import type { SignedInPerson } from '../testing/test-api.ts';
import { aCaseThatIs, commandId, newId, startTestDesk } from '../testing/test-desk.ts';
import { aSide, horsens, type Side } from '../testing/two-sides.ts';

/**
 * Who may read and write what of a case: field-access.csv, read and signed off by people. One row per field, one column per
 * reader. `-`: neither, `r`: reads, `rw`: reads and writes. It is asked of the database itself: no route can give more.
 */
const stated = readFileSync(join(import.meta.dirname, 'field-access.csv'), 'utf8')
  .trim()
  .split('\n');
const fields = Object.keys(caseFields);

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let side: Side;
let database: Database;
let close: () => Promise<unknown>;
/** A unit has been asked, a doctor too; nobody has answered. */
let asked: string;
/** A unit where she would stay has accepted; one doctor is responsible. */
let accepted: string;
let strangerDoctor: SignedInPerson;

beforeAll(async () => {
  desk = await startTestDesk();
  const { api, nurse } = desk;
  side = await aSide(desk, horsens);
  accepted = side.known.caseId as string;
  asked = (await aCaseThatIs(desk, 'requested')).id;
  const doctorId = side.people.on_call_doctor.person.accountId as AccountId;
  const question = { commandId: commandId(), opinionId: newId<OpinionId>(), doctorId, question: 'Hjemme?' };
  await api.call(nurse, askDoctor, { params: { caseId: asked as never }, body: question });
  strangerDoctor = await api.signIn({ role: 'on_call_doctor', desk: 'horsens' });
  for (const caseId of [asked, accepted])
    await api.admin.query(
      `INSERT INTO leon.case_field (case_id, field, desk_code, revision, value, saved_at)
       SELECT $1, field, 'horsens', 1, '\\x00', leon.leon_now() FROM unnest($2::text[]) field ON CONFLICT DO NOTHING`,
      [caseId, fields],
    );
  const own = createDatabase({ url: api.database.appUrl, applicationName: 'test-fields', poolSize: 1 });
  database = own.db;
  close = () => own.pool.end();
});
afterAll(async () => {
  await close();
  await desk.api.stop();
});

type Cell = '-' | 'r' | 'rw';

async function cells(actor: Actor, caseId: string, before?: (tx: Tx) => Promise<unknown>) {
  return withActor(database, actor, async (tx) => {
    await before?.(tx);
    const { rows } = await sql<{ field: string }>`
      SELECT field FROM case_field WHERE case_id = ${caseId}::uuid`.execute(tx.db);
    const read = new Set(rows.map(({ field }) => field));
    const written = await writable(tx, caseId);
    const cellOf = (field: string): Cell => (read.has(field) ? (written.has(field) ? 'rw' : 'r') : '-');
    return new Map(fields.map((field) => [field, cellOf(field)]));
  });
}

/** All at once, or one by one where some are refused. Tried, and undone whatever comes of it. */
async function writable(tx: Tx, caseId: string, tried = fields): Promise<ReadonlySet<string>> {
  await sql`SAVEPOINT before`.execute(tx.db);
  const wrote = await sql<{ field: string }>`
    UPDATE case_field SET saved_at = saved_at WHERE case_id = ${caseId}::uuid AND field = ANY (${tried}) RETURNING field`
    .execute(tx.db)
    .then(({ rows }) => rows.map(({ field }) => field))
    .catch(() => null);
  await sql`ROLLBACK TO SAVEPOINT before`.execute(tx.db);
  if (wrote !== null) return new Set(wrote);
  const found = new Set<string>();
  if (tried.length > 1)
    for (const field of tried) for (const one of await writable(tx, caseId, [field])) found.add(one);
  return found;
}

const set = (statement: string, ...values: unknown[]) => desk.api.admin.query(statement, values);
const markProtected = () =>
  set(
    `INSERT INTO leon.protected_address (case_id, desk_code, protected, said_by, said_at)
     VALUES ($1, 'horsens', true, $2, leon.leon_now())`,
    accepted,
    side.people.visitator.person.accountId,
  );
const handOver = () =>
  set(`UPDATE leon.place_request SET handed_over_at = leon.leon_now() WHERE case_id = $1`, accepted);
const breakGlass = async () => {
  const id = newId<string>();
  await set(
    `INSERT INTO leon.break_glass (id, case_id, desk_code, case_number, account_id, account_name, account_desk, ground, reason, key_id, opened_at, until_at)
     VALUES ($1, $2, 'horsens', 1, $3, 'Visitator D', 'aarhus', 'other', '', 'k1', leon.leon_now(), leon.leon_now() + interval '1 hour')`,
    ...[id, accepted, desk.elsewhere.person.accountId],
  );
  return (tx: Tx) => sql`SELECT set_config('leon.break_glass', ${id}, true)`.execute(tx.db);
};

test('who reads and who writes each field of a case is what the file says, and nothing else', async () => {
  const { people } = side;
  const of = (who: SignedInPerson, caseId = accepted) => cells(who.person, caseId);
  const columns = new Map<string, ReadonlyMap<string, Cell>>();
  columns.set('owner', await of(people.visitator));
  columns.set('desk_colleague', await of(desk.colleague));
  columns.set('visitation_doctor', await of(people.visitation_doctor));
  columns.set('coordinator', await of(people.coordinator));
  columns.set('secretary', await of(people.secretary));
  columns.set('asked_unit', await of(desk.unit, asked));
  columns.set('accepting_unit', await of(desk.unit));
  columns.set('asked_doctor', await of(people.on_call_doctor, asked));
  columns.set('responsible_doctor', await of(people.on_call_doctor));
  columns.set('emergency_access', await cells(desk.elsewhere.person, accepted, await breakGlass()));
  await handOver();
  columns.set('unit_after_hand_over', await of(desk.unit));
  await markProtected();
  columns.set('protected_owner', await of(people.visitator));
  columns.set('protected_desk_colleague', await of(desk.colleague));
  columns.set('protected_unit_that_stays', await of(desk.unit));

  const rows = fields.map((field) => [field, ...[...columns.values()].map((column) => column.get(field))]);
  const found = [`field,${[...columns.keys()].join()}`, ...rows.map((row) => row.join())];
  // For whoever adds a field: what it does now, to be read before it is believed.
  if (found.join() !== stated.join()) console.log(found.join('\n'));
  expect(found).toEqual(stated);
});

test('nobody else reads or writes any field of it', async () => {
  const { people } = side;
  const others: Actor[] = [
    ...[desk.elsewhere, desk.otherUnit, strangerDoctor].map(({ person }) => person),
    ...(['capacity_registrant', 'municipal_manager', 'prehospital_crew', 'administrator'] as const).map(
      (role) => people[role].person,
    ),
    ...(['auditor', 'general_practitioner', 'cluster_leadership'] as const).map(
      (role) => people[role].person,
    ),
    {
      kind: 'machine',
      clientId: 'every-scope',
      scopes: ['telephone', 'capacity', 'positions', 'alternatives'],
    },
    { kind: 'login' },
    { kind: 'gateway' },
    { kind: 'wall' },
  ];
  for (const actor of others)
    for (const caseId of [asked, accepted])
      expect(new Set((await cells(actor, caseId)).values()), JSON.stringify(actor)).toEqual(new Set(['-']));
});

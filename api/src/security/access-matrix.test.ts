import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskRoles, type Role, roles } from '@leon/contracts/identity/role.ts';
import { streamsOf } from '@leon/contracts/realtime/audience.ts';
import type { MachineScope, RouteContract } from '@leon/contracts/route.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '../db/actor.ts';
import { allRoutes } from '../testing/all-routes.ts';
import { type Known, sampleInput } from '../testing/sample-input.ts';
import type { Caller, SignedInPerson } from '../testing/test-api.ts';
import { commandId, startTestDesk } from '../testing/test-desk.ts';
import { aSide, horsens, type Side, skanderborg } from '../testing/two-sides.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/**
 * Who may do what: access-matrix.csv, read and signed off by people. One row per route, one column per role of people and
 * per scope of machines. `-`: turned away. `any`: nothing of one desk or organisation, or everybody's. `own`: the caller's
 * desk's, organisation's or account's; another's is not there. `owner`: own desk's, for who owns the case.
 */
type Cell = '-' | 'any' | 'own' | 'owner';

const [head = '', ...lines] = readFileSync(join(import.meta.dirname, 'access-matrix.csv'), 'utf8')
  .trim()
  .split('\n');
const columns = head.split(',').slice(1);
const matrix = new Map(lines.map((line) => [line.split(',')[0] ?? '', line.split(',').slice(1) as Cell[]]));

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let routes: readonly RouteContract[];
let own: Side;
let other: Side;
/** Of every account one more place where its owner is signed in. */
let elsewhere: ReadonlyMap<string, string>;

beforeAll(async () => {
  desk = await startTestDesk();
  routes = await allRoutes();
  own = await aSide(desk, horsens);
  other = await aSide(desk, skanderborg);
  const { rows } = await desk.api.admin.query<{ account: string; id: string }>(
    `INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at)
     SELECT sha256(id::text::bytea), id, '', leon.leon_now() + interval '1 hour' FROM leon.account
     RETURNING account_id AS account, id`,
  );
  elsewhere = new Map(rows.map(({ account, id }) => [account, id]));
});
afterAll(() => desk.api.stop());

const whereabouts = {
  position: horsens.position,
  label: 'Horsens',
  municipality: '0615',
  landArea: 'mainland',
};
const responsible = { kind: 'doctor', name: 'Vagt G', number: '00 00 00 14', from: '2026-11-22T12:00:00Z' };

/** What the shapes alone do not say. */
const fields: Record<string, Known> = {
  saveField: { field: 'situation', value: 'Feber' },
  sendDirectly: { directOfferId: null, label: '112' },
  sendCrewRequest: { said: { callbackNumber: '00 00 00 15', whereabouts } },
  setDuty: { number: '00 00 00 16' },
  takeResponsibility: { number: '00 00 00 16' },
  handOverResponsibility: { number: '00 00 00 16', accountId: null },
  getBlocked: { from: '2026-11-21T12:00:00Z', to: '2026-11-22T12:00:00Z' },
  setDeskClock: { value: 'PT90S' },
  subscribePush: {
    endpoint: 'https://web.push.apple.com/sample',
    p256dh: 'a'.repeat(87),
    auth: 'a'.repeat(22),
  },
  setNoticeTarget: { address: 'vagt@example.org' },
  setResponsible: { periods: [{ ...responsible, until: '2026-11-23T12:00:00Z' }] },
};
/** Who reports says from where: a desk was told by telephone, a unit stands at its screen, a feed is a machine. */
const sourceOf = (column: string): Known => {
  if (deskRoles.has(column as Role)) return { source: 'phone', toldBy: 'Vagt G' };
  return { source: roles.includes(column as Role) ? 'screen' : 'feed' };
};

interface Attempt {
  readonly column: string;
  readonly by: Caller;
  readonly known: Known;
}

/** Routes that end or lock sessions are asked with one of its own. */
const endsSession = /^(?:lockSession|endSession|endAllSessions|endOtherSessions)$/;
const accountLike = ({ role, desk: deskCode, organisation }: Person) => ({
  role,
  ...(deskCode === null ? {} : { desk: deskCode }),
  ...(organisation === null ? {} : { organisation }),
});
const anotherSession = (by: Caller | SignedInPerson): Promise<Caller> | Caller =>
  'person' in by ? desk.api.signIn(accountLike(by.person)) : by;

async function codeOf(route: RouteContract, { column, by, known }: Attempt): Promise<string> {
  const values: Known = { ...known, ...sourceOf(column), commandId: commandId(), ...fields[route.name] };
  const params = sampleInput(route.params, values) as never;
  const query = sampleInput(route.query, values) as never;
  const body = route.body.safeParse(undefined).success ? undefined : sampleInput(route.body, values);
  const answer = await desk.api.call(
    endsSession.test(route.name) ? await anotherSession(by) : by,
    route as never,
    { params, query, body } as never,
  );
  const { code = 'done' } = answer.body as { code?: string };
  return answer.status === 200 ? 'done' : code;
}

const turnedAway = /^(?:session\.|access\.|scope\.|request\.not_found|offer\.not_found|stream\.unknown)/;

/** What the caller's cell must be, by what happens to it with its own and with another's ids. */
function observed(mine: string, theirs: string): Cell {
  if (turnedAway.test(mine)) return '-';
  if (mine === 'case.not_owner') return turnedAway.test(theirs) ? 'owner' : 'any';
  return turnedAway.test(theirs) ? 'own' : 'any';
}

/** Everybody of the first side: with what is hers, and with what is the other side's. */
function callers(): { mine: Attempt; theirs: Attempt }[] {
  const people = roles.map((role) => {
    const known = (side: Side) => ({
      ...side.known,
      sessionId: elsewhere.get(side.people[role].person.accountId),
      attentionId: side.attention[role] ?? side.attention.on_call_doctor,
      stream: streamsOf(side.people[role].person).at(-1),
    });
    const caller = { column: role, by: own.people[role] };
    return { mine: { ...caller, known: known(own) }, theirs: { ...caller, known: known(other) } };
  });
  const machines = columns.slice(roles.length).map((scope) => {
    const by = desk.api.machine({ clientId: scope, scopes: [scope as MachineScope] });
    const attentionId = (side: Side) => side.attention.on_call_doctor;
    const known = (side: Side) => ({ ...side.known, attentionId: attentionId(side), stream: 'region' });
    return {
      mine: { column: scope, by, known: known(own) },
      theirs: { column: scope, by, known: known(other) },
    };
  });
  return [...people, ...machines];
}

test('every route has its row, and no row is of a route that is gone', () => {
  expect([...matrix.keys()].sort()).toEqual(routes.map(({ name }) => name).sort());
  const served = Object.values(
    (desk.api.app.swagger() as { paths: Record<string, Record<string, { operationId?: string }>> }).paths,
  ).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  expect(served.filter((name) => name !== undefined && !matrix.has(name))).toEqual([]);
});

test('every role and every machine gets what its row says, with own ids and with another’s, and nothing else', async () => {
  const rows: string[] = [];
  const wrong: string[] = [];
  for (const route of routes) {
    const row: Cell[] = [];
    for (const [at, { mine, theirs }] of callers().entries()) {
      const foreign = await codeOf(route, theirs);
      const answer = await codeOf(route, mine);
      if (answer === 'request.invalid') wrong.push(`${route.name} ${mine.column}: the sample does not fit`);
      const cell = observed(answer, foreign);
      row.push(cell);
      const stated = matrix.get(route.name)?.[at];
      if (cell !== stated)
        wrong.push(`${route.name} ${mine.column}: ${stated}, is ${cell} (${answer}, ${foreign})`);
    }
    rows.push([route.name, ...row].join());
  }
  // For whoever adds a route: what it does now, to be read before it is believed.
  if (wrong.length > 0) console.log([head, ...rows].join('\n'));
  expect(wrong).toEqual([]);
});

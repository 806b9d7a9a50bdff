import { noteTaken } from '@leon/contracts/audit/taken.routes.ts';
import { addToRecord } from '@leon/contracts/calls/addendum.routes.ts';
import { cancelCase } from '@leon/contracts/calls/case.routes.ts';
import { roles } from '@leon/contracts/identity/role.ts';
import { streamsOf } from '@leon/contracts/realtime/audience.ts';
import { eventTypes } from '@leon/contracts/realtime/events.ts';
import type { MachineScope, RouteContract } from '@leon/contracts/route.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { allRoutes } from '../testing/all-routes.ts';
import { type Known, sampleInput } from '../testing/sample-input.ts';
import type { Caller } from '../testing/test-api.ts';
import { aBareCase, commandId, currentRow, startTestDesk, typed } from '../testing/test-desk.ts';
import { aSide, horsens, type Side } from '../testing/two-sides.ts';
import { ofCitizen } from './citizen-replies.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let routes: readonly RouteContract[];
let side: Side;
/** A case that has ended, to whose record somebody has added. */
let ended: string;

beforeAll(async () => {
  desk = await startTestDesk();
  routes = await allRoutes();
  side = await aSide(desk, horsens);
  await plant();
});
afterAll(() => desk.api.stop());

/** In every text of the case, so that whoever is given any of it is found with it. */
const planted = 'PLANTET-7Q';
const marks = /PLANTET-7Q|251248-|Kan hun blive hjemme/;
async function plant(): Promise<void> {
  const nurse = side.people.visitator;
  const texts = [
    'situation',
    'citizenName',
    'citizenAddress',
    'plan',
    'background',
    'allergy',
    'wishes',
  ] as const;
  for (const field of texts) await typed(desk.api, nurse, side.known.caseId as string, field, planted);
  await typed(desk.api, nurse, side.known.caseId as string, 'callbackNumber', planted, 1);
  const { id, version } = await aBareCase(desk.api, nurse);
  const ends = { commandId: commandId(), expectedVersion: version, reason: 'test_call' } as const;
  await desk.api.call(nurse, cancelCase, { params: { caseId: id }, body: ends });
  const added = { commandId: commandId(), text: planted };
  await desk.api.call(nurse, addToRecord, { params: { caseId: id }, body: added });
  ended = id;
}

/** Routes whose reply can say something of a citizen: each has been looked at, and leaves a look in the log. */
const saysOfCitizen = [
  ...['addToRecord', 'correctCitizen', 'exportCitizenLog', 'getCase', 'getDecision', 'getMeetingBoard'],
  ...[
    'getOpenedCase',
    'getOwnDoctorsDesk',
    'getRequest',
    'listAddenda',
    'listOpinions',
    'saveField',
    'setCitizen',
  ],
];

test('a route whose reply can say something of a citizen is on the list, and none is that cannot', () => {
  const can = routes.filter(({ reply }) => ofCitizen(reply).length > 0).map(({ name }) => name);
  expect(can.toSorted()).toEqual(saysOfCitizen);
});

test('what rides on a socket can say nothing of a citizen', () => {
  const can = Object.entries(eventTypes).filter(([, { data }]) => ofCitizen(data).length > 0);
  expect(can.map(([type]) => type)).toEqual([]);
});

/** The official test person's. */
const cpr = '251248-4916';
/** What the shapes alone do not say. */
const fields: Record<string, Known> = {
  // on top of nothing: the newer text of somebody else comes back
  saveField: { field: 'situation', value: 'Feber', baseRevision: 0 },
  exportCitizenLog: { cpr, purpose: 'citizen_request' },
  searchAccessLog: { cpr, purpose: 'sampling' },
  setCitizen: { cpr },
  correctCitizen: { cpr },
  revealCitizen: { purpose: 'check_with_caller' },
  addToRecord: { text: 'Rettet' },
};
/** Steps that must be taken to say anything; the others are refused for their version, and leave the case as it is. */
const isTaken = /^(?:setCitizen|correctCitizen)$/;
const endsSession = /^(?:lockSession|end.*Sessions?|endSessionsOfUser)$/;

interface Asked {
  readonly route: RouteContract;
  readonly who: string;
  readonly by: Caller;
  readonly known: Known;
}

const lastLook = async (): Promise<number> =>
  Number(
    (await desk.api.admin.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM leon.access_log'))
      .rows[0]?.last,
  );

/** `shown`: the reply said something of the planted citizen; `looks`: what stands in the log since, of this caller. */
async function ask({ route, by, who, known }: Asked) {
  const isOfEnded = route.name === 'addToRecord' || route.name === 'listAddenda';
  const version = isTaken.test(route.name)
    ? { expectedVersion: (await currentRow(desk.api, known.caseId as string)).version }
    : {};
  const values: Known = {
    ...known,
    commandId: commandId(),
    ...fields[route.name],
    ...version,
    ...(isOfEnded ? { caseId: ended } : {}),
  };
  const before = await lastLook();
  const answer = await desk.api.call(
    by,
    route as never,
    {
      params: sampleInput(route.params, values),
      query: sampleInput(route.query, values),
      body: route.body.safeParse(undefined).success ? undefined : sampleInput(route.body, values),
    } as never,
  );
  const { rows } = await desk.api.admin.query<{ ground: string }>(
    `SELECT ground FROM leon.access_log WHERE id > $1 AND ground <> 'refused' AND (case_id IS NOT NULL OR citizen_id IS NOT NULL)
       AND (role = $2 OR client = $2)`,
    [before, who],
  );
  return { shown: marks.test(JSON.stringify(answer.body)), looks: rows.map(({ ground }) => ground) };
}

function everybody(): Omit<Asked, 'route'>[] {
  const people = roles.map((role) => ({
    who: role,
    by: side.people[role],
    known: {
      ...side.known,
      attentionId: side.attention[role],
      stream: streamsOf(side.people[role].person).at(-1),
    },
  }));
  const scopes: MachineScope[] = ['telephone', 'capacity', 'positions', 'units', 'alternatives'];
  const machines = scopes.map((scope) => ({
    who: scope,
    by: desk.api.machine({ clientId: scope, scopes: [scope] }),
    known: { ...side.known, stream: 'region' },
  }));
  return [...people, ...machines];
}

/** Who can do most: steps that say nothing of a citizen by their shape are tried by them alone. */
const doers: ReadonlySet<string> = new Set(['visitator', 'receiving_unit', 'prehospital_crew', 'auditor']);

test('whoever is given anything of a citizen, by any route, stands in the log with it', async () => {
  const unlogged: string[] = [];
  const seen = new Set<string>();
  // What only reads first, while everything is there to be read.
  const inOrder = routes
    .filter(({ name }) => !endsSession.test(name))
    .toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
  for (const route of inOrder) {
    for (const caller of everybody()) {
      if (route.method !== 'GET' && !saysOfCitizen.includes(route.name) && !doers.has(caller.who)) continue;
      const { shown, looks } = await ask({ route, ...caller });
      if (!shown) continue;
      seen.add(route.name);
      if (looks.length === 0) unlogged.push(`${route.name} ${caller.who}`);
    }
  }
  expect(unlogged).toEqual([]);
  // A route on the list that was never seen to say anything was not tried; a choice's grounds hold needs, in codes.
  expect(saysOfCitizen.filter((name) => !seen.has(name))).toEqual(['getDecision']);
});

test('a print and a copy to another journal are lines of the log, by whoever took them', async () => {
  const { id } = await aBareCase(desk.api, side.people.visitator);
  const take = (by: Caller, as: 'printed' | 'copied') =>
    desk.api.call(by, noteTaken, { params: { caseId: id }, body: { as } });
  expect((await take(side.people.visitator, 'printed')).status).toBe(200);
  expect((await take(side.people.coordinator, 'copied')).status).toBe(200);
  expect((await take(desk.elsewhere, 'copied')).status).toBe(404);
  expect((await take(side.people.receiving_unit, 'printed')).status).toBe(403);
  const { rows } = await desk.api.admin.query<{ what: string; ground: string }>(
    `SELECT what, ground FROM leon.access_log WHERE case_id = $1 AND what IN ('printed', 'copied') ORDER BY id`,
    [id],
  );
  expect(rows).toEqual([
    { what: 'printed', ground: 'own_case' },
    { what: 'copied', ground: 'desk_case' },
  ]);
});

import type { Alternative } from '@leon/contracts/matching/alternatives.ts';
import { getAlternatives } from '@leon/contracts/matching/matching.routes.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { needOfCase } from '@leon/contracts/matching/need-of-case.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import { getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { setPeak } from '@leon/contracts/rules/rule.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../testing/test-api.ts';
import {
  aBareCase,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';

const placesInSkive = offerIdOf('akutpladser-skive');
const inViborg = {
  position: { lat: 56.45, lon: 9.41 },
  label: 'Viborg',
  municipality: '0791',
  landArea: 'mainland',
};

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let nurse: Awaited<ReturnType<typeof desk.api.signIn>>;
let coordinator: Awaited<ReturnType<typeof desk.api.signIn>>;
let caseId: string;
beforeAll(async () => {
  desk = await startTestDesk();
  nurse = await desk.api.signIn({ role: 'visitator', desk: 'midt', name: 'Visitator M' });
  coordinator = await desk.api.signIn({ role: 'coordinator', desk: 'midt', name: 'Koordinator M' });
  await reportFree(desk.api, desk.feed, placesInSkive, 2);
  const opened = await aBareCase(desk.api, nurse);
  caseId = opened.id;
  await typed(desk.api, nurse, caseId, 'whereabouts', inViborg, 1);
  await typed(desk.api, nurse, caseId, 'needs', ['AKF-02']);
});
afterAll(() => desk.api.stop());

async function listed(): Promise<Alternative[]> {
  const { body } = await desk.api.call(nurse, getAlternatives, {
    params: { caseId: (await currentRow(desk.api, caseId)).id },
  });
  return [...body.fitting, ...body.near, ...body.rejected];
}
async function inSkive(): Promise<Alternative> {
  const place = (await listed()).find(({ offerId }) => offerId === placesInSkive);
  if (!place) throw new Error('the acute places of Skive are not in the list');
  return place;
}
const codes = ({ reasons }: Alternative) => reasons.map(({ code }) => code);
const open = (by: Caller, changes: object = {}, agreement = 'spids-midt') =>
  desk.api.call(by, setPeak, {
    params: { agreement },
    body: {
      commandId: commandId(),
      ...{ open: true, reason: 'Akutmodtagelsen er fuld', until: null, expectedVersion: 0 },
      ...changes,
    },
  });

test('who names a version that never was opens nothing', async () => {
  expect(await open(coordinator, { expectedVersion: 5 })).toMatchObject({
    status: 409,
    body: { code: 'version.conflict' },
  });
});

test('another municipality’s place is not offered until the coordinator opens the peak rule, and closes with it', async () => {
  const before = await inSkive();
  expect(before.verdict).toBe('near');
  expect(before.reasons.find(({ code }) => code === 'agreement_peak_only')?.params).toMatchObject({
    rule: 'spids-midt',
    ruleVersion: 1,
  });
  const refused = await reserve(desk.api, nurse, await currentRow(desk.api, caseId), placesInSkive);
  expect(refused).toMatchObject({ status: 409, body: { code: 'offer.not_suitable' } });

  const opened = await open(coordinator);
  expect(opened).toMatchObject({
    status: 200,
    body: { peak: { open: true, version: 1, by: 'Koordinator M' } },
  });
  const after = await inSkive();
  expect(after.verdict).toBe('fits');
  expect(codes(after)).toContain('agreement_peak_open');

  const closed = await open(coordinator, { open: false, reason: 'Roligt igen', expectedVersion: 1 });
  expect(closed.body).toMatchObject({ peak: { open: false, version: 2 } });
  expect((await inSkive()).verdict).toBe('near');
});

test('an opened peak rule ends by itself at its time', async () => {
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await open(coordinator, { until, expectedVersion: 2 });
  expect((await inSkive()).verdict).toBe('fits');
  await desk.api.admin.query(
    "UPDATE leon.agreement_peak SET open_until = leon.leon_now() - interval '1 second'",
  );
  expect((await inSkive()).verdict).toBe('near');
});

test('nobody but a coordinator of a desk it concerns opens it, and only what is approved and for peak load', async () => {
  expect(await open(nurse)).toMatchObject({ status: 403 });
  expect(await open(desk.coordinator)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  expect(await open(coordinator, {}, 'spids-randers')).toMatchObject({
    status: 409,
    body: { code: 'agreement.no_peak_rule' },
  });
  expect(await open(coordinator, {}, 'no-such-agreement')).toMatchObject({ status: 404 });
  expect(await open(coordinator, { reason: ' ' })).toMatchObject({ status: 400 });
});

test('two coordinators who decide at once do not undo each other unseen', async () => {
  const { rows } = await desk.api.admin.query<{ version: number }>('SELECT version FROM leon.agreement_peak');
  const expectedVersion = rows[0]?.version ?? 0;
  expect(await open(coordinator, { expectedVersion })).toMatchObject({ status: 200 });
  const late = await open(coordinator, { open: false, expectedVersion });
  expect(late).toMatchObject({ status: 409, body: { code: 'version.conflict' } });
});

test('opening is journalled with its reason, and told to every console once', async () => {
  const { rows: entries } = await desk.api.admin.query(
    "SELECT entry FROM leon.journal_entry WHERE aggregate_type = 'agreement' ORDER BY seq",
  );
  expect(String(entries[0]?.entry)).toContain('Akutmodtagelsen er fuld');
  const { rows: told } = await desk.api.admin.query<{ n: string }>(
    `SELECT count(*) AS n FROM (SELECT data FROM leon.outbox WHERE type = 'peak.changed'
       UNION ALL SELECT data FROM leon.stream_event WHERE type = 'peak.changed') t`,
  );
  expect(Number(told[0]?.n)).toBe(entries.length);
});

test('the api ranks as a console does from the picture that it serves', async () => {
  const { body: snapshot } = await desk.api.call(nurse, getStreamSnapshot, {
    params: { stream: regionStream },
  });
  if (snapshot.audience !== 'region') throw new Error('not the region');
  const row = await currentRow(desk.api, caseId);
  const values = { whereabouts: inViborg, needs: ['AKF-02'], callbackNumber: '00 00 00 11' };
  const world = {
    ...snapshot,
    capacities: new Map(snapshot.capacities.map((capacity) => [capacity.offerId, capacity])),
    peaks: new Map(snapshot.peaks.map((peak) => [peak.agreement, peak])),
  };
  const now = Date.parse(snapshot.serverTime);
  const need = needOfCase(row, values, { rules: snapshot.rules, now }) as Need;
  const { fitting, near, rejected } = rankAlternatives(world, need, now);
  const plain = (all: Alternative[]) => all.map(({ offerId, verdict, rank }) => [rank, offerId, verdict]);
  expect(plain(await listed())).toEqual(plain([...fitting, ...near, ...rejected]));
});

import { getCase } from '@leon/contracts/calls/case.routes.ts';
import { answerDoubt, Doubt, partOfDay } from '@leon/contracts/directory/doubt.ts';
import type { RequestId } from '@leon/contracts/ids.ts';
import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import type { GivenAnswer } from '@leon/contracts/placements/placement.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import {
  aCase,
  acutePlaces,
  ask,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { readDoubts } from './index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 100);
});
afterAll(() => desk.api.stop());

const accepted = { decision: 'accepted', answeredBy: 'Vagt G', declineReason: null, note: null } as const;
const lacks = (...missing: string[]): GivenAnswer => ({
  ...{ decision: 'declined', answeredBy: 'Vagt G', declineReason: 'competence_missing', note: null },
  ...(missing.length > 0 ? { missing } : {}),
});

async function asked(needs: readonly string[]): Promise<RequestId> {
  const { api, nurse } = desk;
  const row = await aCase(api, nurse);
  await typed(api, nurse, row.id, 'needs', needs, 1);
  const held = (await reserve(api, nurse, await currentRow(api, row.id))).body.case;
  return (await ask(api, nurse, held)).body.case.placement?.requestId as RequestId;
}
const answered = async (needs: readonly string[], answer: GivenAnswer) =>
  desk.api.call(desk.unit, answerRequest, {
    params: { requestId: await asked(needs) },
    body: { commandId: commandId(), answer },
  });
const doubts = async (): Promise<Doubt[]> =>
  Doubt.array().parse(
    await withActor(desk.api.services.db, desk.nurse.person, readDoubts, { readOnly: true }),
  );
const doubtOf = async (competence: string) => (await doubts()).find((one) => one.competence === competence);
const settle = async (by: typeof desk.unit, doubt: Doubt) =>
  desk.api.call(by, answerDoubt, {
    params: { doubtId: doubt.id },
    body: { commandId: commandId(), expectedVersion: doubt.version, answer: 'holds', note: null },
  });

test('one no for lack of a competence is no doubt; the second is, at that part of the day', async () => {
  await answered(['AKF-17'], lacks());
  expect(await doubtOf('AKF-17')).toBeUndefined();
  await answered(['AKF-17'], lacks());
  expect(await doubtOf('AKF-17')).toMatchObject({
    offerId: acutePlaces,
    declines: 2,
    part: partOfDay(Date.parse((await doubtOf('AKF-17'))?.raisedAt ?? '')),
  });
});

test('only what was said to be missing is in doubt, not all that was asked for', async () => {
  for (const _ of [1, 2]) await answered(['AKF-05', 'AKF-14'], lacks('AKF-14'));
  expect(await doubtOf('AKF-14')).toBeDefined();
  expect(await doubtOf('AKF-05')).toBeUndefined();
  const { rows } = await desk.api.admin.query(
    'SELECT case_id FROM leon.place_request ORDER BY answered_at DESC LIMIT 1',
  );
  const { body } = await desk.api.call(desk.nurse, getCase, { params: { caseId: rows[0]?.case_id } });
  expect(body.answers.at(-1)).toMatchObject({ missing: ['AKF-14'] });
});

test('a yes in between makes the earlier no an exception', async () => {
  await answered(['AKF-18'], lacks());
  await answered(['AKF-18'], accepted);
  await answered(['AKF-18'], lacks());
  expect(await doubtOf('AKF-18')).toBeUndefined();
});

test('a no for want of room says nothing of competences, and naming any then is refused', async () => {
  for (const _ of [1, 2]) await answered(['AKF-07'], { ...lacks(), declineReason: 'capacity' });
  expect(await doubtOf('AKF-07')).toBeUndefined();
  expect((await answered(['AKF-07'], { ...lacks('AKF-07'), declineReason: 'capacity' })).status).toBe(400);
});

test('a no of who has just looked confirms the count, a no for want of room does not', async () => {
  const saidBy = async () => {
    const { rows } = await desk.api.admin.query(
      'SELECT reported_by AS by FROM leon.capacity_ledger WHERE offer_id = $1',
      [acutePlaces],
    );
    return rows[0]?.by;
  };
  await reportFree(desk.api, desk.feed, acutePlaces, 100);
  await answered(['AKF-02'], { ...lacks(), declineReason: 'capacity', answeredBy: 'Vagt Fuld' });
  expect(await saidBy()).not.toBe('Vagt Fuld');
  await answered(['AKF-02'], { ...lacks(), declineReason: 'too_ill', answeredBy: 'Vagt Set' });
  expect(await saidBy()).toBe('Vagt Set');
});

test('whoever keeps the entry lifts the doubt, by name and once; nobody else can', async () => {
  const { api } = desk;
  for (const _ of [1, 2]) await answered(['AKF-21'], lacks());
  const doubt = (await doubtOf('AKF-21')) as Doubt;
  const keeper = await api.signIn({
    role: 'municipal_manager',
    organisation: 'kommune-0615',
    name: 'Leder H',
  });
  const stranger = await api.signIn({ role: 'municipal_manager', organisation: 'kommune-0665' });
  expect((await settle(stranger, doubt)).status).toBe(403);
  expect((await settle(desk.nurse, doubt)).status).toBe(403);
  const [first, second] = await Promise.all([settle(keeper, doubt), settle(keeper, doubt)]);
  expect([first?.status, second?.status].toSorted()).not.toEqual([200, 200]);
  expect(await doubtOf('AKF-21')).toBeUndefined();
  const { rows } = await api.admin.query(
    `SELECT convert_from(entry, 'UTF8') AS entry FROM leon.journal_entry
     WHERE aggregate_type = 'directory' AND aggregate_id = $1 ORDER BY seq DESC LIMIT 1`,
    [acutePlaces],
  );
  expect(rows[0]?.entry).toContain('doubt.answered');
});

test('an administrator answers where a keeper answered before: one chain, whoever appends', async () => {
  const { api } = desk;
  for (const _ of [1, 2]) await answered(['AKF-36'], lacks());
  const administrator = await api.signIn({ role: 'administrator', organisation: 'region-midtjylland' });
  expect((await settle(administrator, (await doubtOf('AKF-36')) as Doubt)).status).toBe(200);
});

test('after an answer it takes two more to doubt again', async () => {
  await answered(['AKF-21'], lacks());
  expect(await doubtOf('AKF-21')).toBeUndefined();
  await answered(['AKF-21'], lacks());
  expect(await doubtOf('AKF-21')).toMatchObject({ declines: 2 });
});

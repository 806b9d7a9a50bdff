import { getMeetingBoard } from '@leon/contracts/calls/meeting-board.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseThatIs, startTestDesk, typed } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const manager = (organisation: string) => desk.api.signIn({ role: 'municipal_manager', organisation });
const looks = async (role: string) =>
  (
    await desk.api.admin.query<{ case_id: string }>(
      `SELECT case_id FROM leon.access_log WHERE what = 'meeting_board' AND role = $1 ORDER BY id`,
      [role],
    )
  ).rows.map(({ case_id }) => case_id);

test('the desk meets with names, the municipality about what its units accepted, and each look is logged', async () => {
  const accepted = await aCaseThatIs(desk, 'accepted');
  await typed(desk.api, desk.nurse, accepted.id, 'citizenName', 'Testborger');
  const asked = await aCaseThatIs(desk, 'requested');
  await aCaseThatIs(desk, 'reserved');

  const atDesk = (await desk.api.call(desk.coordinator, getMeetingBoard, {})).body.rows;
  expect(atDesk.map(({ number }) => number)).toEqual([accepted.number, asked.number]);
  expect(atDesk[0]).toMatchObject({
    status: 'accepted',
    owner: 'Visitator A',
    citizen: { name: 'Testborger', age: 84 },
    acceptedBy: 'Vagt G',
    alternatives: [{ state: 'accepted' }],
  });
  expect(await looks('coordinator')).toEqual([accepted.id, asked.id]);

  const own = (await desk.api.call(await manager('kommune-0615'), getMeetingBoard, {})).body.rows;
  expect(own).toMatchObject([
    { caseId: accepted.id, number: accepted.number, citizen: null, owner: null, acceptedBy: 'Vagt G' },
    { caseId: null, number: null, citizen: null, responsible: null, alternatives: [{ state: 'open' }] },
  ]);
  expect(JSON.stringify(own)).not.toContain(asked.id);
  expect(await looks('municipal_manager')).toEqual([accepted.id]);

  const other = await desk.api.call(await manager('kommune-0746'), getMeetingBoard, {});
  expect(other.body.rows).toEqual([]);
});

test('nobody else has a ground for the board', async () => {
  for (const by of [desk.nurse, desk.unit])
    expect(await desk.api.call(by, getMeetingBoard, {})).toMatchObject({ status: 403 });
});

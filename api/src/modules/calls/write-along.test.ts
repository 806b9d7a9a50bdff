import { getCase, reservePlace } from '@leon/contracts/calls/case.routes.ts';
import type { HoldId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, acutePlaces, commandId, newId, startTestDesk, typed } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

test('a colleague writes along in a case that another owns, and takes no decision in it', async () => {
  const { api, nurse, colleague } = desk;
  const row = await aCase(api, nurse);
  expect((await typed(api, colleague, row.id, 'background', 'KOL')).body.saved).toBe(true);
  const hold = { commandId: commandId(), expectedVersion: row.version, overrideReason: null };
  const body = { ...hold, offerId: acutePlaces, holdId: newId<HoldId>() };
  const refused = await api.call(colleague, reservePlace, { params: { caseId: row.id }, body });
  expect(refused.status).toBe(403);
});

test('a coordinator reads along in a case of a colleague and writes nothing', async () => {
  const { api, nurse, coordinator } = desk;
  const row = await aCase(api, nurse);
  expect((await typed(api, coordinator, row.id, 'background', 'KOL')).status).toBe(403);
  expect((await api.call(coordinator, getCase, { params: { caseId: row.id } })).status).toBe(200);
});

test('two who save one field at once on the same revision: one is stored, the other is told what is there', async () => {
  const { api, nurse, colleague } = desk;
  const row = await aCase(api, nurse);
  for (let round = 1; round <= 5; round += 1) {
    const [mine, theirs] = [`fra A ${round}`, `fra B ${round}`];
    const answers = await Promise.all([
      typed(api, nurse, row.id, 'background', mine, round - 1),
      typed(api, colleague, row.id, 'background', theirs, round - 1),
    ]);
    expect(answers.filter(({ body }) => body.saved)).toHaveLength(1);
    const stored = answers.find(({ body }) => body.saved)?.body.current.value;
    for (const { body } of answers) expect(body.current).toMatchObject({ value: stored, revision: round });
  }
});

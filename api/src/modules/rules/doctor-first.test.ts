import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  acutePlaces,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 5);
});
afterAll(() => desk.api.stop());

/** NEWS2 6: an urgent review, before any alternative. */
const medium = {
  ...{ respirationRate: 22, spo2: 93, oxygen: false, systolic: 128 },
  ...{ pulse: 98, temperature: 38.6, acvpu: 'A' },
};

test('with NEWS2 6 nothing outside hospital is reserved until a doctor takes part by name', async () => {
  const { api, nurse } = desk;
  const { id } = await aCase(api, nurse);
  await typed(api, nurse, id, 'vitals', medium);
  expect(await reserve(api, nurse, await currentRow(api, id))).toMatchObject({
    status: 409,
    body: { code: 'offer.not_suitable', params: { reasons: 'doctor_first' } },
  });
  await typed(api, nurse, id, 'callerName', 'Læge Demo');
  expect(await reserve(api, nurse, await currentRow(api, id))).toMatchObject({ status: 200 });
});

test('an incomplete NEWS2 hides nothing', async () => {
  const { api, nurse } = desk;
  const { id } = await aCase(api, nurse);
  const { spo2: _, ...incomplete } = medium;
  await typed(api, nurse, id, 'vitals', { ...incomplete, respirationRate: 18 });
  expect(await reserve(api, nurse, await currentRow(api, id))).toMatchObject({ status: 200 });
});

test('a visitation doctor who owns the case is the doctor', async () => {
  const { api } = desk;
  const doctor = await api.signIn({ role: 'visitation_doctor', desk: 'horsens', name: 'Visitationslæge V' });
  const { id } = await aCase(api, doctor);
  await typed(api, doctor, id, 'vitals', medium);
  expect(await reserve(api, doctor, await currentRow(api, id))).toMatchObject({ status: 200 });
});

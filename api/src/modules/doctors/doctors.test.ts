import type { CaseRow } from '@leon/contracts/calls/case.ts';
import {
  answerOpinion,
  askDoctor,
  getOwnDoctorsDesk,
  handOverResponsibility,
  listOpinions,
  listReachAttempts,
  recordReachAttempt,
  setDuty,
  takeResponsibility,
} from '@leon/contracts/doctors/doctor.routes.ts';
import type { Availability } from '@leon/contracts/doctors/duty.ts';
import type { OpinionId } from '@leon/contracts/doctors/opinion.ts';
import { getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedInPerson } from '../../testing/test-api.ts';
import { aCaseThatIs, commandId, newId, startTestDesk, typed } from '../../testing/test-desk.ts';

const hour = 3_600_000;
let desk: Awaited<ReturnType<typeof startTestDesk>>;
let anna: SignedInPerson;
let bent: SignedInPerson;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

const say = (doctor: SignedInPerson, availability: Availability = 'free') =>
  desk.api.call(doctor, setDuty, {
    body: {
      commandId: commandId(),
      number: '00 11 22 33',
      from: inHours(-1),
      until: inHours(8),
      availability,
    },
  });
const question = (row: CaseRow, doctor: SignedInPerson, opinionId: OpinionId, by = desk.nurse) =>
  desk.api.call(by, askDoctor, {
    params: { caseId: row.id },
    body: {
      ...{ commandId: commandId(), opinionId, question: 'Kan vi vente til i morgen?' },
      doctorId: doctor.person.accountId as never,
    },
  });
const own = (doctor: SignedInPerson) => desk.api.call(doctor, getOwnDoctorsDesk, {});
const answer = (doctor: SignedInPerson, opinionId: OpinionId, kind: 'advised' | 'calling', text: string) =>
  desk.api.call(doctor, answerOpinion, {
    params: { opinionId },
    body: { commandId: commandId(), kind, text },
  });
const entries = async (row: CaseRow, kind: string) =>
  (
    await desk.api.admin.query(
      `SELECT 1 FROM leon.journal_entry WHERE aggregate_id = $1 AND convert_from(entry, 'UTF8')::jsonb->>'kind' = $2`,
      [row.id, kind],
    )
  ).rowCount;

beforeAll(async () => {
  desk = await startTestDesk();
  const organisation = 'region-midtjylland';
  anna = await desk.api.signIn({ role: 'on_call_doctor', organisation, name: 'Vagtlæge A' });
  bent = await desk.api.signIn({ role: 'on_call_doctor', organisation, name: 'Vagtlæge B' });
  await say(anna);
  await say(bent);
});
afterAll(() => desk.api.stop());

test('a duty is seen by every desk, with name, function and number; nobody else may say it', async () => {
  expect(await say(anna, 'phone_only')).toMatchObject({ status: 200 });
  const { body } = await desk.api.call(desk.elsewhere, getStreamSnapshot, {
    params: { stream: regionStream },
  });
  const duties = body.audience === 'region' ? body.duties : [];
  expect(duties.find(({ name }) => name === 'Vagtlæge A')).toMatchObject({
    ...{ role: 'on_call_doctor', number: '00 11 22 33', availability: 'phone_only' },
  });
  expect(await say(desk.nurse)).toMatchObject({ status: 403 });
  await say(anna);
});

test('the asked doctor sees what the question needs, while it is open, and each look is logged', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  await typed(desk.api, desk.nurse, row.id, 'citizenName', 'Demo Borger');
  const id = newId<OpinionId>();
  expect(await question(row, anna, id, desk.colleague)).toMatchObject({ status: 403 });
  expect(await question(row, anna, id)).toMatchObject({ status: 200 });

  const { body: seen } = await own(anna);
  expect(seen.questions).toMatchObject([
    {
      question: 'Kan vi vente til i morgen?',
      situation: 'Lungebetændelse, vil gerne blive hjemme',
      mayTakeResponsibility: false,
    },
  ]);
  expect(JSON.stringify(seen)).not.toContain('Demo Borger');
  expect((await own(bent)).body.questions).toEqual([]);
  const { rows } = await desk.api.admin.query(
    'SELECT ground FROM leon.access_log WHERE case_id = $1 AND account_id = $2',
    [row.id, anna.person.accountId],
  );
  expect(rows).toEqual([{ ground: 'asked_opinion' }]);

  expect(await answer(bent, id, 'advised', 'Nej')).toMatchObject({ status: 404 });
  expect(await answer(anna, id, 'advised', '')).toMatchObject({ status: 400 });
  expect(await answer(anna, id, 'advised', 'Ja, med nyt tal kl. 8')).toMatchObject({
    body: { opinion: { status: 'advised', doctorName: 'Vagtlæge A', askedBy: 'Visitator A' } },
  });
  expect(await answer(anna, id, 'calling', '')).toMatchObject({
    status: 409,
    body: { code: 'request.already_answered' },
  });
  expect((await own(anna)).body.questions).toEqual([]);
  const { body: told } = await desk.api.call(desk.colleague, listOpinions, { params: { caseId: row.id } });
  expect(told.opinions).toMatchObject([
    { answer: 'Ja, med nyt tal kl. 8', question: 'Kan vi vente til i morgen?' },
  ]);
  expect(await entries(row, 'opinion.asked')).toBe(1);
  expect(await entries(row, 'opinion.answered')).toBe(1);
});

test('a doctor takes responsibility, hands it over by name, and no hour is nobody’s', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const id = newId<OpinionId>();
  await question(row, anna, id);
  const take = (doctor: SignedInPerson) =>
    desk.api.call(doctor, takeResponsibility, {
      params: { opinionId: id },
      body: { commandId: commandId(), number: '00 11 22 33', until: inHours(6) },
    });
  expect(await take(bent)).toMatchObject({ status: 404 });
  expect(await take(anna)).toMatchObject({ status: 200, body: { responsible: [{ name: 'Vagtlæge A' }] } });
  await answer(anna, id, 'calling', '');
  expect((await own(anna)).body.responsibilities).toMatchObject([{ caseId: row.id, next: null }]);

  const over = (doctor: SignedInPerson) =>
    desk.api.call(doctor, handOverResponsibility, {
      params: { caseId: row.id },
      body: {
        ...{ commandId: commandId(), accountId: bent.person.accountId as never, kind: 'doctor' },
        ...{ name: 'Vagtlæge B', number: '00 44 55 66', until: inHours(3) },
      },
    });
  expect(await over(bent)).toMatchObject({ status: 404 });
  const { body } = await over(anna);
  const [first, second] = body.responsible;
  expect(body.responsible.map(({ name }) => name)).toEqual(['Vagtlæge B', 'Vagtlæge A']);
  expect(second?.from).toBe(first?.until);
  expect((await own(bent)).body.responsibilities).toMatchObject([
    { caseId: row.id, next: { name: 'Vagtlæge A' } },
  ]);
  expect(await entries(row, 'case.responsibility_taken')).toBe(1);
  expect(await entries(row, 'case.responsibility_handed_over')).toBe(1);
});

test('a chain with a gap is refused by the database itself', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const insert = (set: number, from: string, until: string, previous: string | null) =>
    desk.api.admin.query(
      `INSERT INTO leon.responsible_period (case_id, set_no, desk_code, kind, name, number, from_at, until_at, previous_until)
       VALUES ($1, $2, 'horsens', 'doctor', 'Lægen', '00112233', $3, $4, $5)`,
      [row.id, set, from, until, previous],
    );
  const [a, b, c, d] = [inHours(1), inHours(2), inHours(3), inHours(4)];
  await insert(1, a, b, null);
  await expect(insert(1, c, d, null)).rejects.toThrow('unique');
  await expect(insert(1, c, d, c)).rejects.toThrow('foreign key');
  await expect(insert(1, c, d, b)).rejects.toThrow('check constraint');
});

test('each try to reach a doctor is kept for the whole desk, and told to nobody else', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const params = { caseId: row.id };
  const tried = (by: SignedInPerson, step: 'responsible' | 'practice', reached: boolean) =>
    desk.api.call(by, recordReachAttempt, {
      params,
      body: { commandId: commandId(), step, name: 'Læge Demo', number: '00 11 22 33', reached },
    });
  await tried(desk.nurse, 'responsible', false);
  expect(await tried(desk.colleague, 'practice', true)).toMatchObject({
    body: {
      attempts: [
        { step: 'responsible', reached: false, by: 'Visitator A' },
        { step: 'practice', reached: true },
      ],
    },
  });
  expect(await tried(desk.elsewhere, 'practice', true)).toMatchObject({ status: 404 });
  expect(await tried(anna, 'practice', true)).toMatchObject({ status: 403 });
  expect(await desk.api.call(desk.elsewhere, listReachAttempts, { params })).toMatchObject({ status: 404 });
  expect(await entries(row, 'doctor.tried')).toBe(2);
});

test('who takes over ends the other doctor’s part, and both are told', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const takenBy = async (doctor: SignedInPerson, hours: number) => {
    const opinionId = newId<OpinionId>();
    await question(row, doctor, opinionId);
    const body = { commandId: commandId(), number: '00 11 22 33', until: inHours(hours) };
    return desk.api.call(doctor, takeResponsibility, { params: { opinionId }, body });
  };
  const told = async (doctor: SignedInPerson) =>
    (
      await desk.api.admin.query(
        `SELECT 1 FROM (SELECT stream, data::jsonb FROM leon.outbox UNION ALL SELECT stream, data::jsonb FROM leon.stream_event) e
         WHERE stream = $1 AND data->>'id' = $2`,
        [`account:${doctor.person.accountId}`, row.id],
      )
    ).rowCount;
  const has = async (doctor: SignedInPerson) =>
    (await own(doctor)).body.responsibilities.filter(({ caseId }) => caseId === row.id).length;
  expect(await takenBy(anna, 4)).toMatchObject({ status: 200 });
  expect(await has(anna)).toBe(1);
  expect(await takenBy(bent, 6)).toMatchObject({ status: 200 });
  expect(await has(anna)).toBe(0);
  expect(await has(bent)).toBe(1);
  expect(await told(anna)).toBe(2);
  expect(await told(bent)).toBe(1);
});

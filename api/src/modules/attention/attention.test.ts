import {
  listAttention,
  listCaseAttention,
  seeAttention,
} from '@leon/contracts/attention/attention.routes.ts';
import type { AttentionKind } from '@leon/contracts/attention/attention.ts';
import { claimCase } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import {
  answerOpinion,
  askDoctor,
  handOverResponsibility,
  setDuty,
  takeResponsibility,
} from '@leon/contracts/doctors/doctor.routes.ts';
import type { OpinionId } from '@leon/contracts/doctors/opinion.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import type { SignedInPerson } from '../../testing/test-api.ts';
import {
  aCaseThatIs,
  acutePlaces,
  answerByPhone,
  ask,
  commandId,
  currentRow,
  newId,
  no,
  reportFree,
  reserve,
  startTestDesk,
  typed,
  yes,
} from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';
import { expireUnansweredRequests } from '../placements/index.ts';
import { callEndingDoctors } from './call-ending-doctors.ts';

const acuteTeam = offerIdOf('akutteam-skanderborg');
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const organisation = 'region-midtjylland';
const whereabouts = {
  position: { lat: 56.039, lon: 9.927 },
  label: 'Adelgade, Skanderborg',
  municipality: '0746',
  landArea: 'mainland' as const,
};
let desk: Awaited<ReturnType<typeof startTestDesk>>;
let worker: ReturnType<typeof createDatabase>;
let crew: SignedInPerson;
let other: SignedInPerson;
let anna: SignedInPerson;
let bent: SignedInPerson;

const calls = async (who: SignedInPerson) =>
  (await desk.api.call(who, listAttention, {})).body.attention.map(({ kind }) => kind);
const newest = async (who: SignedInPerson) =>
  (await desk.api.call(who, listAttention, {})).body.attention.at(-1)?.id ?? '';
const see = (who: SignedInPerson, attentionId: string) =>
  desk.api.call(who, seeAttention, { params: { attentionId }, body: { commandId: commandId() } });
const seeAll = async (who: SignedInPerson) => {
  for (const { id } of (await desk.api.call(who, listAttention, {})).body.attention) await see(who, id);
};

/** A crew's request, taken by the nurse and asked for at the acute places. */
async function aRequestedCase(by = crew): Promise<CaseRow> {
  const caseId = newId<CaseId>();
  const said = { callbackNumber: '00 00 00 52', whereabouts };
  const body = { commandId: commandId(), caseId, kind: 'request', capturedAt: inHours(0), said } as const;
  await desk.api.call(by, sendCrewRequest, { body });
  await desk.api.call(desk.nurse, claimCase, { params: { caseId }, body: { commandId: commandId() } });
  await typed(desk.api, desk.nurse, caseId, 'needs', ['AKF-02']);
  await typed(desk.api, desk.nurse, caseId, 'citizenAge', 84);
  const held = await reserve(desk.api, desk.nurse, await currentRow(desk.api, caseId), acuteTeam);
  if (held.status !== 200) throw new Error(JSON.stringify(held.body));
  const asked = await ask(desk.api, desk.nurse, held.body.case);
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
  return asked.body.case;
}
const question = async (row: CaseRow, doctor: SignedInPerson): Promise<OpinionId> => {
  const opinionId = newId<OpinionId>();
  const asked = { opinionId, question: 'Kan vi vente?', doctorId: doctor.person.accountId as never };
  const { status, body } = await desk.api.call(desk.nurse, askDoctor, {
    params: { caseId: row.id },
    body: { commandId: commandId(), ...asked },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return opinionId;
};

beforeAll(async () => {
  desk = await startTestDesk();
  const { workerUrl: url } = desk.api.database;
  worker = createDatabase({ url, applicationName: 'test-worker', poolSize: 1 });
  await reportFree(desk.api, desk.feed, acutePlaces, 5);
  const team = { commandId: commandId(), offerId: acuteTeam, status: 'now', source: 'feed' } as const;
  await desk.api.call(desk.feed, reportCapacity, { body: team });
  crew = await desk.api.signIn({ role: 'prehospital_crew', organisation, name: 'Ambulance A' });
  other = await desk.api.signIn({ role: 'prehospital_crew', organisation, name: 'Ambulance B' });
  anna = await desk.api.signIn({ role: 'on_call_doctor', organisation, name: 'Vagtlæge A' });
  bent = await desk.api.signIn({ role: 'on_call_doctor', organisation, name: 'Vagtlæge B' });
  for (const doctor of [anna, bent]) {
    const duty = { number: '00 11 22 33', from: inHours(-1), until: inHours(8) };
    const body = { commandId: commandId(), ...duty, availability: 'free' as const };
    await desk.api.call(doctor, setDuty, { body });
  }
});
afterAll(async () => {
  await worker.pool.end();
  await desk.api.stop();
});

test.each<[string, AttentionKind, (row: CaseRow) => Promise<unknown>]>([
  ['yes', 'crew_accepted', (row) => answerByPhone(desk.api, desk.nurse, row, yes)],
  ['no', 'crew_declined', (row) => answerByPhone(desk.api, desk.nurse, row, no)],
  [
    'no answer at all',
    'crew_expired',
    async ({ placement }) => {
      await desk.api.admin.query(
        `UPDATE leon.place_request SET asked_at = asked_at - interval '1 hour', answer_by = leon.leon_now() WHERE id = $1`,
        [placement?.requestId],
      );
      await expireUnansweredRequests(worker.db);
    },
  ],
])('%s to a crew’s request calls the crew that asked, and nobody else', async (_, kind, answer) => {
  const row = await aRequestedCase();
  expect(await calls(crew)).toEqual([]);
  await answer(row);
  expect(await calls(crew)).toEqual([kind]);
  expect(await calls(other)).toEqual([]);
  await seeAll(crew);
});

test('what the crew has seen calls no longer, and the desk sees when', async () => {
  const row = await aRequestedCase();
  await answerByPhone(desk.api, desk.nurse, row, yes);
  const told = () => desk.api.call(desk.colleague, listCaseAttention, { params: { caseId: row.id } });
  expect((await told()).body.attention).toMatchObject([{ kind: 'crew_accepted', seenAt: null }]);
  const id = await newest(crew);
  expect(await see(other, id)).toMatchObject({ status: 404 });
  expect(await see(desk.nurse, id)).toMatchObject({ status: 403 });
  const { body } = await see(crew, id);
  expect(body.attention.seenAt).not.toBeNull();
  expect((await see(crew, id)).body.attention).toEqual(body.attention);
  expect(await calls(crew)).toEqual([]);
  expect((await told()).body.attention).toMatchObject([{ seenAt: body.attention.seenAt }]);
  const elsewhere = { params: { caseId: row.id } };
  expect(await desk.api.call(desk.elsewhere, listCaseAttention, elsewhere)).toMatchObject({ status: 404 });
  const { rowCount } = await desk.api.admin.query(
    `SELECT 1 FROM leon.journal_entry WHERE aggregate_type = 'attention' AND aggregate_id = $1`,
    [id],
  );
  expect(rowCount).toBe(1);
});

test('an answer replaces the deadline that was near', async () => {
  const row = await aRequestedCase();
  await desk.api.admin.query(
    `INSERT INTO leon.clock_run VALUES ($1, 'answer_half_time', $2, 'horsens', leon.leon_now(), leon.leon_now())`,
    [row.id, row.placement?.requestId],
  );
  expect(await calls(crew)).toEqual(['crew_deadline']);
  await answerByPhone(desk.api, desk.nurse, row, no);
  expect(await calls(crew)).toEqual(['crew_declined']);
  await seeAll(crew);
});

test('what nobody has seen for a shift calls nobody any more', async () => {
  const row = await aRequestedCase();
  await answerByPhone(desk.api, desk.nurse, row, yes);
  await desk.api.admin.query(
    `UPDATE leon.attention SET made_at = made_at - interval '9 hours' WHERE case_id = $1`,
    [row.id],
  );
  expect(await calls(crew)).toEqual([]);
});

test('a question calls the asked doctor until it is answered', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  const opinionId = await question(row, anna);
  expect([await calls(anna), await calls(bent)]).toEqual([['doctor_asked'], []]);
  const body = { commandId: commandId(), kind: 'calling', text: '' } as const;
  await desk.api.call(anna, answerOpinion, { params: { opinionId }, body });
  expect(await calls(anna)).toEqual([]);
});

test('who takes a responsibility knows it; who is given one is called, and both before their own ends', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const opinionId = await question(row, anna);
  const until = inHours(5);
  const taken = { commandId: commandId(), number: '00 11 22 33', until };
  await desk.api.call(anna, takeResponsibility, { params: { opinionId }, body: taken });
  expect(await calls(anna)).toEqual(['doctor_asked']);
  await seeAll(anna);
  expect(await callEndingDoctors(worker.db)).toBe(0);

  const given = { kind: 'doctor', name: 'Vagtlæge B', number: '00 44 55 66' } as const;
  const body = {
    commandId: commandId(),
    ...given,
    accountId: bent.person.accountId as never,
    until: inHours(1),
  };
  const handed = await desk.api.call(anna, handOverResponsibility, { params: { caseId: row.id }, body });
  expect(handed).toMatchObject({ status: 200 });
  expect([await calls(anna), await calls(bent)]).toEqual([[], ['doctor_given']]);
  expect(await callEndingDoctors(worker.db)).toBe(1);
  expect(await callEndingDoctors(worker.db)).toBe(0);
  expect(await calls(bent)).toEqual(['doctor_given', 'doctor_ending']);
  await desk.api.admin.query(
    `UPDATE leon.doctor_responsibility SET ended_at = leon.leon_now() WHERE case_id = $1`,
    [row.id],
  );
  expect(await calls(bent)).toEqual([]);
});

test('whoever sits at a screen with alarms is not called on a device', async () => {
  for (const somebody of [desk.nurse, desk.unit, desk.coordinator])
    expect(await desk.api.call(somebody, listAttention, {})).toMatchObject({ status: 403 });
});

import { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import {
  type CaseRow,
  CaseRow as CaseRowSchema,
  type CaseStatus,
  caseStatuses,
} from '@leon/contracts/calls/case.ts';
import { type Role, roles } from '@leon/contracts/identity/role.ts';
import { OfferId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { type NextStep, nextStep, type StepInput } from './next-step.ts';

const me = '01890000-0000-7000-8000-0000000000aa';
const offer = OfferId.parse('01890000-0000-7000-8000-0000000000bb');

function aCase(status: CaseStatus, change: Partial<CaseRow> = {}): CaseRow {
  return {
    ...CaseRowSchema.parse({
      id: '01890000-0000-7000-8000-000000000001',
      version: 1,
      number: 2041,
      desk: 'midt',
      status,
      callerType: 'own_gp',
      rangAt: '2026-11-22T08:00:00Z',
      claimedAt: null,
      ringing: false,
      owner: status === 'new' ? null : { id: me, name: 'Visitator A' },
      municipality: null,
      placement: null,
      declinedBy: [],
      outcome: null,
      closedAt: null,
    }),
    ...change,
  };
}

const team = { id: offer, kind: 'acute_team', capacityModel: 'team', travel: 'offer_to_citizen' } as const;
const place = {
  id: offer,
  kind: 'municipal_place',
  capacityModel: 'beds',
  travel: 'citizen_to_offer',
} as const;

const input = (change: Partial<StepInput> = {}): StepInput => ({
  row: aCase('assessing'),
  role: 'visitator',
  accountId: me,
  hasLocation: true,
  hasCallback: true,
  chosen: team,
  placedAt: team,
  needsDoctor: false,
  ...change,
});

/** The whole table: what the button says for each status and role, everything filled in. */
const nurse: Record<CaseStatus, NextStep['kind']> = {
  new: 'claim',
  assessing: 'reserve',
  reserved: 'request',
  requested: 'record_answer',
  accepted: 'set_responsible',
  handed_over: 'close',
  follow_up: 'close',
  closed: 'done',
  cancelled: 'done',
};
const reader: Record<CaseStatus, NextStep['kind']> = {
  new: 'done',
  assessing: 'done',
  reserved: 'done',
  requested: 'done',
  accepted: 'done',
  handed_over: 'done',
  follow_up: 'done',
  closed: 'done',
  cancelled: 'done',
};
/** Whatever she has written down, the next is that somebody who decides has it. */
const registers: Record<CaseStatus, NextStep['kind']> = {
  new: 'claim',
  assessing: 'offer_on',
  reserved: 'offer_on',
  requested: 'offer_on',
  accepted: 'offer_on',
  handed_over: 'offer_on',
  follow_up: 'offer_on',
  closed: 'done',
  cancelled: 'done',
};
const table: Record<Role, Record<CaseStatus, NextStep['kind']>> = {
  visitator: nurse,
  visitation_doctor: nurse,
  coordinator: { ...reader, new: 'claim' },
  receiving_unit: reader,
  capacity_registrant: reader,
  municipal_manager: reader,
  prehospital_crew: reader,
  on_call_doctor: reader,
  administrator: reader,
  auditor: reader,
  secretary: registers,
  general_practitioner: reader,
  cluster_leadership: reader,
};

for (const role of roles)
  for (const status of caseStatuses)
    test(`the next step of a case that is ${status} is ${table[role][status]} for ${role}`, () => {
      expect(nextStep(input({ role, row: aCase(status) })).kind).toBe(table[role][status]);
    });

test('the button never names a step that the lifecycle refuses', () => {
  const action = {
    claim: 'claim',
    offer_on: 'offer_on',
    reserve: 'reserve',
    request: 'request',
    record_answer: 'record_answer',
    set_responsible: 'set_responsible',
    transport: 'order_transport',
    hand_over: 'hand_over',
    close: 'close',
    close_advice: 'close',
    reserve_waited: 'reserve',
    advise: 'give_advice',
    agree_time: 'agree_time',
    acknowledge: 'record_acknowledgement',
  } as const;
  for (const role of roles)
    for (const status of caseStatuses) {
      const { kind } = nextStep(input({ role, row: aCase(status) }));
      if (kind in action) expect(isAllowed(action[kind as keyof typeof action], status, role)).toBe(true);
    }
});

test('a case that somebody else owns names the owner', () => {
  const row = aCase('assessing', {
    owner: CaseRowSchema.shape.owner.parse({
      id: '01890000-0000-7000-8000-0000000000cc',
      name: 'Visitator B',
    }),
  });
  expect(nextStep(input({ row }))).toEqual({ kind: 'other_owner', name: 'Visitator B' });
});

test('without a place for the citizen the next step is to say where', () => {
  expect(nextStep(input({ hasLocation: false }))).toEqual({ kind: 'fill_location' });
});

test('when nothing fits the next step is to choose', () => {
  expect(nextStep(input({ chosen: null }))).toEqual({ kind: 'choose' });
});

test('where urgency asks for a doctor the next step is to confer, whatever is chosen', () => {
  expect(nextStep(input({ needsDoctor: true }))).toEqual({ kind: 'fill_doctor' });
});

const spoken = { id: offer, capacityModel: 'none', travel: 'none' } as const;
test.each(['advice', 'specialist_hotline', 'discharge_72h_number'] as const)(
  'somebody who is spoken with (%s) is not reserved: what was advised is written, with both names',
  (kind) => {
    expect(nextStep(input({ chosen: { ...spoken, kind } }))).toEqual({ kind: 'advise', offerId: offer });
  },
);

test('what is never full is not reserved: agreeing on it closes the case', () => {
  expect(nextStep(input({ chosen: { ...spoken, kind: 'own_gp' } }))).toEqual({
    kind: 'close_advice',
    offerId: offer,
    outcome: 'own_gp_or_on_call_doctor',
  });
});

const inLine = (change: Partial<NonNullable<CaseRow['waiting']>>) =>
  nextStep(
    input({
      row: aCase('assessing', { waiting: { offerId: offer, position: 1, offered: true, ...change } }),
    }),
  ).kind;

test('a place that came free for a case that waited for it is reserved next', () => {
  expect(inLine({})).toBe('reserve_waited');
  expect(inLine({ offered: false })).toBe('reserve');
  expect(inLine({ offerId: OfferId.parse('01890000-0000-7000-8000-0000000000dd') })).toBe('reserve');
});

test('a unit is asked only when it can be called back to', () => {
  expect(nextStep(input({ row: aCase('reserved'), hasCallback: false }))).toEqual({ kind: 'fill_callback' });
});

test('a hospital that accepts is itself responsible, so the case can close', () => {
  const placedAt = {
    id: offer,
    kind: 'hospital_ward',
    capacityModel: 'beds',
    travel: 'citizen_to_offer',
  } as const;
  expect(nextStep(input({ row: aCase('accepted'), placedAt })).kind).toBe('close');
});

const agreed = {
  offerId: offer,
  holdId: null,
  requestId: null,
  holdExpiresAt: null,
  answerBy: null,
  acceptedBy: 'Kirsten Holm',
  hasResponsible: true,
  transport: null,
  appointmentAt: null,
  withDesk: null,
};

test('once somebody is responsible for what a team does at home the case is handed over to the team', () => {
  expect(nextStep(input({ row: aCase('accepted', { placement: agreed }) })).kind).toBe('hand_over');
});

test('where nobody travels there is nobody to hand over to, and the case can close', () => {
  const placedAt = { id: offer, kind: 'on_call_doctor', capacityModel: 'status', travel: 'none' } as const;
  expect(nextStep(input({ placedAt, row: aCase('accepted', { placement: agreed }) })).kind).toBe('close');
});

test('a citizen who has to travel is driven and handed over before the case closes', () => {
  const at = (change: Partial<typeof agreed>) =>
    nextStep(input({ placedAt: place, row: aCase('accepted', { placement: { ...agreed, ...change } }) }))
      .kind;
  const transport = { kind: 'seated', expectedAt: null } as const;
  expect(at({ hasResponsible: false })).toBe('set_responsible');
  expect(at({})).toBe('transport');
  expect(
    nextStep(input({ placedAt: place, row: aCase('accepted', { placement: { ...agreed, transport } }) }))
      .kind,
  ).toBe('hand_over');
});

test('a subacute appointment has its time before the case closes, and nobody is handed over', () => {
  const placedAt = {
    id: offer,
    kind: 'subacute_slot',
    capacityModel: 'slots',
    travel: 'citizen_to_offer',
  } as const;
  const at = (change: Partial<typeof agreed> | { appointmentAt: string }) =>
    nextStep(input({ placedAt, row: aCase('accepted', { placement: { ...agreed, ...change } }) })).kind;
  expect(at({ hasResponsible: false })).toBe('set_responsible');
  expect(at({})).toBe('agree_time');
  expect(at({ appointmentAt: '2026-11-23T09:15:00Z' })).toBe('close');
});

test('what was handed over is acknowledged before the case closes', () => {
  const handover = {
    sentAt: '2026-11-22T09:00:00Z',
    dueAt: '2026-11-22T09:15:00Z',
    sends: 1,
    acknowledgedAt: null,
    acknowledgedBy: null,
    source: null,
  };
  const at = (change: object) =>
    nextStep(input({ row: aCase('handed_over', { handover: { ...handover, ...change } }) })).kind;
  expect(at({})).toBe('acknowledge');
  const said = { acknowledgedAt: '2026-11-22T09:05:00Z', acknowledgedBy: 'Vagt G', source: 'phone' };
  expect(at(said)).toBe('close');
});

test('what the unit waits for comes first: its question, or what it proposes instead', () => {
  const withDesk = {
    kind: 'question',
    by: 'Kirsten Holm',
    at: '2026-11-22T09:00:00Z',
    until: '2026-11-22T09:15:00Z',
    offerId: null,
    appointmentAt: null,
  } as const;
  const asked = { ...agreed, acceptedBy: null };
  const at = (kind: 'question' | 'proposal') =>
    nextStep(input({ row: aCase('requested', { placement: { ...asked, withDesk: { ...withDesk, kind } } }) }))
      .kind;
  expect(at('question')).toBe('answer_question');
  expect(at('proposal')).toBe('consider_proposal');
});

test('a place that closes under a hold, a request or a promise is left for the next alternative', () => {
  const at = (status: CaseStatus) =>
    nextStep(input({ row: aCase(status, { placement: agreed }), placeClosed: true })).kind;
  for (const status of ['reserved', 'requested', 'accepted'] as const)
    expect(at(status)).toBe('leave_closed');
  // who is there already is not sent away by a button
  expect(at('handed_over')).toBe('close');
  expect(at('assessing')).toBe('reserve');
});

const colleague = { id: '01890000-0000-7000-8000-0000000000cc' as never, name: 'Visitator B' };
const at = '2026-11-22T09:00:00Z';
test.each([
  ['is somebody’s who is here', {}, 'other_owner'],
  ['is somebody’s who shows no sign of life', { silentSince: at }, 'take_over'],
  ['is offered to whoever comes next', { handingOn: { at, to: null } }, 'accept_case'],
  ['is put back in the queue', { owner: null }, 'claim'],
] as const)('the button takes what is not hers where that is allowed: a case that %s', (_, change, kind) => {
  const row = aCase('requested', { owner: colleague, ...change });
  expect(nextStep(input({ row })).kind).toBe(kind);
});

import {
  claimCase,
  receiveCall,
  requestPlace,
  reservePlace,
  setCitizen,
} from '@leon/contracts/calls/case.routes.ts';
import { listDecisions } from '@leon/contracts/decisions/decision.routes.ts';
import { askDoctor, setDuty, takeResponsibility } from '@leon/contracts/doctors/doctor.routes.ts';
import type { OpinionId } from '@leon/contracts/doctors/opinion.ts';
import { type Role, roles } from '@leon/contracts/identity/role.ts';
import type { AccountId, CallId, CaseId, HoldId, RequestId } from '@leon/contracts/ids.ts';
import { issueWallToken } from '@leon/contracts/oversight/wall.routes.ts';
import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import { offerIdOf } from '../modules/directory/offer-id.rules.ts';
import type { Known } from './sample-input.ts';
import type { SignedInPerson } from './test-api.ts';
import { commandId, currentRow, newId, reportFree, type startTestDesk, typed, yes } from './test-desk.ts';

/** One desk, one municipality, somebody of every role, and a case on its way with all that gets an id. */
export interface Side {
  readonly people: Record<Role, SignedInPerson>;
  /** By parameter name. */
  readonly known: Known;
  /** What calls each of those who are called. */
  readonly attention: Partial<Record<Role, string>>;
}

interface Where {
  readonly desk: string;
  readonly municipality: string;
  readonly town: string;
  readonly position: { readonly lat: number; readonly lon: number };
  /** One that concerns the desk, and not the other side's. */
  readonly agreement: string;
}

export const horsens: Where = {
  desk: 'horsens',
  municipality: '0615',
  town: 'horsens',
  position: { lat: 55.861, lon: 9.85 },
  agreement: 'faelles-horsens-hedensted',
};
export const skanderborg: Where = {
  desk: 'aarhus',
  municipality: '0746',
  town: 'skanderborg',
  position: { lat: 56.039, lon: 9.927 },
  agreement: 'spids-midt',
};

type Desk = Awaited<ReturnType<typeof startTestDesk>>;

export async function aSide({ api, telephone, feed }: Desk, where: Where): Promise<Side> {
  const people = await somebodyOfEveryRole(api, where);
  const { visitator: nurse, receiving_unit: unit, on_call_doctor: doctor } = people;
  const [caseId, callId, requestId] = [newId<CaseId>(), newId<CallId>(), newId<RequestId>()];
  const call = { callId, caseId, desk: where.desk, callerType: 'own_gp', fromNumber: '00 00 00 12' } as const;
  await expectDone(api.call(telephone, receiveCall, { body: { commandId: commandId(), ...call } }));
  await expectDone(api.call(nurse, claimCase, { params: { caseId }, body: { commandId: commandId() } }));
  const whereabouts = {
    position: where.position,
    label: where.town,
    municipality: where.municipality,
    landArea: 'mainland',
  };
  const said = { callbackNumber: '00 00 00 11', whereabouts, needs: ['AKF-02'], citizenAge: 84 };
  for (const [field, value] of Object.entries(said))
    await expectDone(typed(api, nurse, caseId, field as 'needs', value));

  const offerId = offerIdOf(`akutpladser-${where.town}`);
  await reportFree(api, feed, offerId, 2);
  const step = async () => ({
    commandId: commandId(),
    expectedVersion: (await currentRow(api, caseId)).version,
  });
  const citizen = { ...(await step()), cpr: '251248-4916' };
  await expectDone(api.call(nurse, setCitizen, { params: { caseId }, body: citizen }));
  const hold = { ...(await step()), offerId, holdId: newId<HoldId>(), overrideReason: 'logistics' } as const;
  await expectDone(api.call(nurse, reservePlace, { params: { caseId }, body: hold }));
  await expectDone(
    api.call(nurse, requestPlace, { params: { caseId }, body: { ...(await step()), requestId } }),
  );
  const answer = { commandId: commandId(), answer: yes };
  await expectDone(api.call(unit, answerRequest, { params: { requestId }, body: answer }));
  const { decisions } = await expectDone(api.call(nurse, listDecisions, { params: { caseId } }));

  const opinionId = newId<OpinionId>();
  const now = await nowOf(api);
  const duty = {
    commandId: commandId(),
    number: '00 00 00 13',
    from: new Date(now - 60_000).toISOString(),
    until: new Date(now + 3_600_000).toISOString(),
    availability: 'free',
  } as const;
  await expectDone(api.call(doctor, setDuty, { body: duty }));
  const doctorId = doctor.person.accountId as AccountId;
  const question = { commandId: commandId(), opinionId, doctorId, question: 'Kan hun blive hjemme?' };
  await expectDone(api.call(nurse, askDoctor, { params: { caseId }, body: question }));
  const taken = { commandId: commandId(), number: duty.number, until: duty.until };
  await expectDone(api.call(doctor, takeResponsibility, { params: { opinionId }, body: taken }));
  const second = { callId: newId<CallId>(), caseId: newId<CaseId>() };
  await expectDone(
    api.call(telephone, receiveCall, { body: { commandId: commandId(), ...call, ...second } }),
  );
  const doubtId = newId<string>();
  await api.admin.query(
    `INSERT INTO leon.register_doubt (id, offer_id, competence, part, declines, first_at, raised_at)
     VALUES ($1, $2, 'AKF-02', 'night', 2, leon.leon_now(), leon.leon_now())`,
    [doubtId, offerId],
  );
  const deliveryId = newId<string>();
  await api.admin.query(
    `WITH target AS (INSERT INTO leon.notice_target (id, event, channel, address, desk_code, active, set_by, set_by_name, set_at)
       VALUES ($1, 'request_made', 'email', 'vagt@example.org', $2, true, $3, 'Koordinator', leon.leon_now()))
     INSERT INTO leon.notice_delivery (id, notice_id, target_id, channel, address, desk_code, status)
     SELECT $4, n.id, $1, 'email', 'vagt@example.org', $2, 'failed' FROM leon.notice n WHERE n.occasion = $5`,
    [newId<string>(), where.desk, people.coordinator.person.accountId, deliveryId, requestId],
  );
  const glassId = newId<string>();
  await api.admin.query(
    `INSERT INTO leon.break_glass (id, case_id, desk_code, case_number, account_id, account_name, account_desk, ground, reason, key_id, opened_at, until_at)
     VALUES ($1, $2, $3, 1, $4, 'Visitator', 'randers', 'other', '', 'k1', leon.leon_now(), leon.leon_now() + interval '1 hour')`,
    [glassId, caseId, where.desk, nurse.person.accountId],
  );
  const receiverId = newId<string>();
  await api.admin.query(
    `WITH correction AS (INSERT INTO leon.citizen_correction (case_id, desk_code, wrong_citizen, reason, corrected_by, corrected_by_name, corrected_at)
       SELECT case_id, desk_code, citizen_id, 'other', $2, 'Visitator', leon.leon_now() FROM leon.case_citizen WHERE case_id = $3 RETURNING *)
     INSERT INTO leon.correction_receiver (id, correction_id, case_id, desk_code, kind)
     SELECT $1, id, case_id, desk_code, 'crew' FROM correction`,
    [receiverId, nurse.person.accountId, caseId],
  );
  const known = {
    receiverId,
    glassId,
    caseId,
    callId,
    requestId,
    offerId,
    opinionId,
    doubtId,
    doctorId,
    deliveryId,
  };
  const attention: Side['attention'] = {};
  for (const role of ['visitation_doctor', 'prehospital_crew', 'on_call_doctor'] as const) {
    attention[role] = newId<string>();
    await api.admin.query(
      `INSERT INTO leon.attention (id, account_id, kind, occasion, case_id, case_number, desk_code)
       VALUES ($1::uuid, $2, 'crew_accepted', $1::text, $3, 1, $4)`,
      [attention[role], people[role].person.accountId, caseId, where.desk],
    );
  }
  const wallOf = { body: { name: 'Tavle', desk: where.desk } };
  const wall = await expectDone(api.call(people.coordinator, issueWallToken, wallOf));
  const elsewhere = await api.signIn({ role: 'visitator', desk: where.desk });
  return {
    people,
    attention,
    known: {
      ...known,
      userId: elsewhere.person.accountId,
      decisionId: decisions[0]?.id,
      into: second.caseId,
      desk: where.desk,
      agreement: where.agreement,
      tokenId: wall.token.id,
    },
  };
}

async function somebodyOfEveryRole(api: Desk['api'], { desk, municipality }: Where): Promise<Side['people']> {
  const organisations: Partial<Record<Role, string>> = {
    receiving_unit: `kommune-${municipality}`,
    capacity_registrant: `kommune-${municipality}`,
    municipal_manager: `kommune-${municipality}`,
    prehospital_crew: 'region-midtjylland',
  };
  const signedIn = await Promise.all(
    roles.map(async (role) => {
      const organisation = organisations[role];
      return [role, await api.signIn({ role, ...(organisation ? { organisation } : { desk }) })] as const;
    }),
  );
  return Object.fromEntries(signedIn) as Side['people'];
}

/** The one clock, in milliseconds since 1970. */
async function nowOf(api: Desk['api']): Promise<number> {
  const { rows } = await api.admin.query<{ now: Date }>('SELECT leon.leon_now() AS now');
  return rows[0]?.now.getTime() ?? 0;
}

async function expectDone<Reply>(answer: Promise<{ status: number; body: Reply }>): Promise<Reply> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

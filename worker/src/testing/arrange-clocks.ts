import {
  claimCase,
  endCall,
  receiveCall,
  renewHold,
  setResponsible,
} from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import { deteriorate, setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import { askDoctor, setDuty } from '@leon/contracts/doctors/doctor.routes.ts';
import type { CallId, CaseId, OfferId, RequestId } from '@leon/contracts/ids.ts';
import { setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import type { DeskClockSetting } from '@leon/contracts/oversight/clock.ts';
import { confirmArrival } from '@leon/contracts/placements/follow-up.routes.ts';
import { handOver, orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import type { SignedInPerson } from '../../../api/src/testing/test-api.ts';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  acuteTeam,
  answerByPhone,
  ask,
  currentRow,
  reportFree,
  reserve,
  subacuteSlot,
  typed,
  yes,
} from '../../../api/src/testing/test-desk.ts';
import { anId, type ClockWorld } from './clock-world.ts';

type Reply = { readonly status: number; readonly body: { readonly case: CaseRow } };
const taken = ({ status, body }: Reply): CaseRow => {
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.case;
};
const command = () => ({ commandId: anId<never>() });
const step = (row: CaseRow) => ({ ...command(), expectedVersion: row.version });
const on = (row: CaseRow) => ({ params: { caseId: row.id } });

/** NEWS2 5 (MEDIUM): measured again within the hour (RCP 2017, chart 4). */
const mediumNews2: Vitals = {
  ...{ respirationRate: 25, spo2: 96, oxygen: false, systolic: 128 },
  ...{ pulse: 80, acvpu: 'A', temperature: 37 },
};

/** Cases in every state that has a clock, by the commands that people send. */
export function arrangeClocks(world: ClockWorld) {
  const { desk, at } = world;
  const { api, nurse, telephone, feed } = desk;

  async function ringing(callerType: CallerType): Promise<{ row: CaseRow; callId: CallId }> {
    const callId = anId<CallId>();
    const fromNumber = `00${Math.floor(100_000 + Math.random() * 899_999)}`;
    const body = { ...command(), callId, caseId: anId<CaseId>(), desk: 'horsens', callerType, fromNumber };
    return { row: taken(await api.call(telephone, receiveCall, { body })), callId };
  }

  async function accepted(offerId: OfferId): Promise<CaseRow> {
    const held = taken(await reserve(api, nurse, await aCase(api, nurse), offerId));
    return taken(await answerByPhone(api, nurse, taken(await ask(api, nurse, held)), yes));
  }

  async function withResponsible(row: CaseRow, untilMinutes: number): Promise<CaseRow> {
    const period = { kind: 'duty_function', name: 'Lægevagten', number: '00 00 00 22' } as const;
    const began = await world.minute();
    const periods = [{ ...period, from: at(began - 60), until: at(began + untilMinutes) }];
    return taken(await api.call(nurse, setResponsible, { ...on(row), body: { ...step(row), periods } }));
  }

  return {
    open: async (): Promise<void> => {
      await reportFree(api, feed, acutePlaces, 20);
    },
    setClock: async (setting: DeskClockSetting, value: string): Promise<void> => {
      const params = { desk: 'horsens', setting };
      const body = { ...command(), value, reason: 'Aftalt i klyngen', expectedVersion: 0 };
      const answer = await api.call(desk.coordinator, setDeskClock, { params, body });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    },
    ringing: async () => (await ringing('own_gp')).row,
    crewRinging: async () => (await ringing('prehospital_crew')).row,
    dropped: async (): Promise<CaseRow> => {
      const { row, callId } = await ringing('own_gp');
      taken(await api.call(nurse, claimCase, { ...on(row), body: command() }));
      await api.call(telephone, endCall, { params: { callId }, body: command() });
      return currentRow(api, row.id);
    },
    assessing: () => aCase(api, nurse),
    reserved: () => aCaseThatIs(desk, 'reserved'),
    renewed: async (): Promise<CaseRow> => {
      const held = await aCaseThatIs(desk, 'reserved');
      return taken(await api.call(nurse, renewHold, { ...on(held), body: step(held) }));
    },
    requested: () => aCaseThatIs(desk, 'requested'),
    urgentlyRequested: async (): Promise<CaseRow> => {
      const held = await aCaseThatIs(desk, 'reserved');
      const body = { ...step(held), urgency: 'orange', doctor: null, reason: null } as const;
      return taken(await ask(api, nurse, taken(await api.call(nurse, setUrgency, { ...on(held), body }))));
    },
    doctorAsked: async (): Promise<CaseRow> => {
      const doctor: SignedInPerson = await api.signIn({
        ...{ role: 'on_call_doctor', organisation: 'region-midtjylland', name: 'Vagtlæge A' },
      });
      const duty = { number: '00 11 22 33', from: at(-60), until: at(600), availability: 'free' } as const;
      await api.call(doctor, setDuty, { body: { ...command(), ...duty } });
      const row = await aCase(api, nurse);
      const urgency = { ...step(row), urgency: 'orange', doctor: null, reason: null } as const;
      const urgent = taken(await api.call(nurse, setUrgency, { ...on(row), body: urgency }));
      const asked = { opinionId: anId<never>(), question: 'Kan hun blive hjemme?' };
      const doctorId = doctor.person.accountId as never;
      const answer = await api.call(nurse, askDoctor, {
        ...on(urgent),
        body: { ...command(), ...asked, doctorId },
      });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return urgent;
    },
    onTheWay: async (expectedMinutes: number): Promise<CaseRow> => {
      const row = await accepted(acutePlaces);
      const order = { kind: 'seated', orderedFrom: 'Sygetransporten', reference: null } as const;
      const expectedAt = at((await world.minute()) + expectedMinutes);
      const body = { ...step(row), ...order, expectedAt };
      return taken(await api.call(nurse, orderTransport, { ...on(row), body }));
    },
    responsibleUntil: async (minutes: number) => withResponsible(await accepted(acutePlaces), minutes),
    /** A subacute slot is promised, its time is not agreed yet. */
    slotPromised: async (): Promise<CaseRow> => {
      const row = await aCaseThatIs(desk, 'requested');
      await world.admin.query('UPDATE leon.care_case SET offer_id = $2 WHERE id = $1', [
        row.id,
        subacuteSlot,
      ]);
      return taken(await answerByPhone(api, nurse, row, yes));
    },
    teamPromised: () => accepted(acuteTeam),
    handedOver: async (): Promise<CaseRow> => {
      const row = await withResponsible(await accepted(acutePlaces), 60 * 24 * 30);
      const body = { ...step(row), readBackReceiver: true, readBackCaller: true };
      return taken(await api.call(nurse, handOver, { ...on(row), body }));
    },
    /** Come to the place with values that ask for the next ones within the hour. */
    arrived: async (): Promise<CaseRow> => {
      const promised = await accepted(acutePlaces);
      await typed(api, nurse, promised.id, 'vitals', mediumNews2);
      const row = await withResponsible(await currentRow(api, promised.id), 60 * 24 * 30);
      const over = { ...step(row), readBackReceiver: true, readBackCaller: true };
      const handed = taken(await api.call(nurse, handOver, { ...on(row), body: over }));
      const requestId = handed.placement?.requestId as RequestId;
      const body = { ...command(), confirmedBy: 'Sygeplejerske K' };
      const answer = await api.call(desk.unit, confirmArrival, { params: { requestId }, body });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return currentRow(api, row.id);
    },
    worse: async (): Promise<CaseRow> => {
      const row = await aCase(api, nurse);
      return taken(
        await api.call(nurse, deteriorate, { ...on(row), body: { ...step(row), note: null, urgency: null } }),
      );
    },
    /** The place that most of the others have closes: to be arranged last. */
    closedUnder: async (): Promise<CaseRow> => {
      const row = taken(await reserve(api, nurse, await aCase(api, nurse), acutePlaces));
      const body = { ...command(), offerId: acutePlaces, status: 'closed', source: 'feed' } as const;
      const answer = await api.call(feed, reportCapacity, { body });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return row;
    },
  };
}

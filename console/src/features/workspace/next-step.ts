import { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseOutcome, CaseRow } from '@leon/contracts/calls/case.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import {
  type CapacityModel,
  hospitalKinds,
  type OfferKind,
  type TravelMode,
} from '@leon/contracts/directory/offer-kind.ts';
import { type Role, registersOnly } from '@leon/contracts/identity/role.ts';
import type { OfferId } from '@leon/contracts/ids.ts';

/** What the one button does. `blocked` steps name what is missing; the button then leads to that field. */
export type NextStep =
  | { kind: 'claim' }
  | { kind: 'other_owner'; name: string }
  | { kind: 'offer_on' }
  | { kind: 'offered' }
  | { kind: 'take_over'; name: string }
  | { kind: 'accept_case'; name: string }
  | { kind: 'fill_location' }
  | { kind: 'choose' }
  | { kind: 'fill_doctor' }
  | { kind: 'reserve'; offerId: OfferId }
  | { kind: 'reserve_waited'; offerId: OfferId }
  | { kind: 'advise'; offerId: OfferId }
  | { kind: 'close_advice'; offerId: OfferId; outcome: CaseOutcome }
  | { kind: 'fill_callback' }
  | { kind: 'request' }
  | { kind: 'record_answer' }
  | { kind: 'set_responsible' }
  | { kind: 'agree_time' }
  | { kind: 'transport' }
  | { kind: 'hand_over' }
  | { kind: 'acknowledge' }
  | { kind: 'answer_question' }
  | { kind: 'consider_proposal' }
  | { kind: 'leave_closed' }
  | { kind: 'close' }
  | { kind: 'done' };

export interface OfferBrief {
  id: OfferId;
  kind: OfferKind;
  capacityModel: CapacityModel;
  travel: TravelMode;
}

export interface StepInput {
  row: CaseRow;
  role: Role;
  accountId: string;
  hasLocation: boolean;
  hasCallback: boolean;
  /** The alternative she has marked; the top-ranked one when she has marked none; null when nothing fits. */
  chosen: OfferBrief | null;
  placedAt: OfferBrief | null;
  /** Urgency asks for a doctor by name before this alternative. */
  needsDoctor: boolean;
  /** The place that is held, asked for or promised has closed. */
  placeClosed?: boolean;
}

/** The next step of a case for this person: always exactly one. */
export function nextStep(input: StepInput): NextStep {
  const { row, role, accountId } = input;
  const may = (action: Parameters<typeof isAllowed>[0]) => isAllowed(action, row.status, role);
  if (row.status === 'closed' || row.status === 'cancelled') return { kind: 'done' };
  if (row.owner === null) return may('claim') ? { kind: 'claim' } : { kind: 'done' };
  if (row.owner.id !== accountId) return ofAnother(input, row.owner.name);
  // What she has written down is for somebody else to decide on.
  if (registersOnly.has(role)) return { kind: row.handingOn === null ? 'offer_on' : 'offered' };
  if (input.placeClosed === true && leavesClosed(row, may)) return { kind: 'leave_closed' };
  switch (row.status) {
    case 'new':
      return { kind: 'done' };
    case 'assessing':
      return may('reserve') ? assessingStep(input) : { kind: 'done' };
    case 'reserved':
      if (!may('request')) return { kind: 'done' };
      return input.hasCallback ? { kind: 'request' } : { kind: 'fill_callback' };
    case 'requested':
      return may('record_answer') ? askedStep(row) : { kind: 'done' };
    case 'accepted':
      return acceptedStep(input, may);
    case 'handed_over':
    case 'follow_up':
      if (may('record_acknowledgement') && row.handover !== null && row.handover.acknowledgedAt === null)
        return { kind: 'acknowledge' };
      return may('close') ? { kind: 'close' } : { kind: 'done' };
  }
}

const leavesClosed = ({ status }: CaseRow, may: May): boolean =>
  (status === 'reserved' && may('release_hold')) ||
  (status === 'requested' && may('withdraw_request')) ||
  (status === 'accepted' && may('reroute'));

/** What the unit waits for comes before what it is asked. */
function askedStep({ placement }: CaseRow): NextStep {
  if (placement?.withDesk == null) return { kind: 'record_answer' };
  return { kind: placement.withDesk.kind === 'question' ? 'answer_question' : 'consider_proposal' };
}

/** What a colleague may do with a case that is not hers: go on for whoever is silent, or accept what is offered to her. */
function ofAnother({ row, role, accountId }: StepInput, name: string): NextStep {
  const open = actionsOf(row, { accountId, role });
  if (open.includes('accept_case')) return { kind: 'accept_case', name };
  return { kind: open.includes('take_over') ? 'take_over' : 'other_owner', name };
}

/** Somebody is spoken with: what she advised is the outcome, with her name. */
const spokenWith: ReadonlySet<OfferKind> = new Set(['advice', 'specialist_hotline', 'discharge_72h_number']);
export const givesAdvice = ({ kind }: Pick<OfferBrief, 'kind'>): boolean => spokenWith.has(kind);

function assessingStep({ row, hasLocation, chosen, needsDoctor }: StepInput): NextStep {
  if (!hasLocation) return { kind: 'fill_location' };
  if (chosen === null) return { kind: 'choose' };
  if (needsDoctor) return { kind: 'fill_doctor' };
  if (row.waiting?.offered === true && row.waiting.offerId === chosen.id)
    return { kind: 'reserve_waited', offerId: chosen.id };
  if (givesAdvice(chosen)) return { kind: 'advise', offerId: chosen.id };
  // What is never full has no place to hold: agreeing on it is the outcome, and closes the case.
  return chosen.capacityModel === 'none'
    ? { kind: 'close_advice', offerId: chosen.id, outcome: outcomeOfKind[chosen.kind] }
    : { kind: 'reserve', offerId: chosen.id };
}

type May = (action: Parameters<typeof isAllowed>[0]) => boolean;

/**
 * A hospital that accepts is itself responsible; anywhere else somebody must be named, and is handed over to: a team
 * that comes as much as a place, where the way there is ordered first. A subacute appointment has its time, confirmed
 * by name, and nobody is handed over.
 */
function acceptedStep({ row, placedAt }: StepInput, may: May): NextStep {
  const atHospital = placedAt !== null && hospitalKinds.has(placedAt.kind);
  const { placement } = row;
  if (may('set_responsible') && !atHospital && placement?.hasResponsible !== true)
    return { kind: 'set_responsible' };
  if (placedAt?.kind === 'subacute_slot') {
    if (may('agree_time') && (placement?.appointmentAt ?? null) === null) return { kind: 'agree_time' };
  } else if (placedAt !== null && placedAt.travel !== 'none' && !atHospital) {
    const drives = placedAt.travel === 'citizen_to_offer' && (placement?.transport ?? null) === null;
    if (drives && may('order_transport')) return { kind: 'transport' };
    if (may('hand_over')) return { kind: 'hand_over' };
  }
  return may('close') ? { kind: 'close' } : { kind: 'done' };
}

/** The outcome that a placement at this kind of offer proposes at close. */
export const outcomeOfKind: Record<OfferKind, CaseOutcome> = {
  advice: 'advice',
  own_gp: 'own_gp_or_on_call_doctor',
  on_call_doctor: 'own_gp_or_on_call_doctor',
  home_nursing: 'home_nursing',
  home_care: 'home_nursing',
  acute_team: 'acute_team',
  hospital_outreach_team: 'hospital_outreach_team',
  municipal_place: 'municipal_place',
  subacute_slot: 'subacute_slot',
  acute_clinic: 'acute_clinic',
  specialist_hotline: 'advice',
  discharge_72h_number: 'advice',
  emergency_department: 'emergency_department',
  hospital_ward: 'admission',
  direct_number: 'direct_112',
};

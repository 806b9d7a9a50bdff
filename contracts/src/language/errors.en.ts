import type { ErrorParams } from '../errors.ts';
import type { ErrorTexts } from './error-texts.ts';
import { formatTime } from './language.ts';
import { instantOf, numberOf, textOf } from './params.ts';
import { caseStatusWords, wordFor } from './vocabulary.ts';

const by = (params: ErrorParams, name: string): string => {
  const who = textOf(params, name);
  return who === null ? '' : ` by ${who}`;
};
const at = (params: ErrorParams, name: string, lead = 'at'): string => {
  const when = instantOf(params, name);
  return when === null ? '' : ` ${lead} ${formatTime(when, 'en')}`;
};

const seconds = (params: ErrorParams): string | null => {
  const count = numberOf(params, 'seconds');
  return count === null ? null : `${count} ${count === 1 ? 'second' : 'seconds'}`;
};

export const errorTextsEn: ErrorTexts = {
  'request.invalid': () => 'Something is not filled in correctly. Correct the marked fields and try again.',
  'request.too_large': () => 'It is too large to send. Shorten the text and try again.',
  'request.not_found': () => 'It does not exist, or you have no access. Go back to the list.',
  'session.missing': () => 'You are not signed in. Sign in to continue.',
  'session.expired': () => 'You have been signed out. Sign in again to continue.',
  'session.csrf': () => 'This page is out of date and cannot send. Reload it and try again.',
  'session.disabled': () => 'Your access is closed. Contact your administrator.',
  'session.ended': () => 'An administrator or coordinator has signed you out. Sign in again to continue.',
  'session.locked': () => 'The screen is locked. Unlock it by signing in again.',
  'session.assurance': () =>
    'LEON needs a sign-in with two factors. Choose another way to sign in, or contact your administrator.',
  'session.step_up': () => 'Prove first who you are: sign in again. What you typed is saved.',
  'access.denied': () => 'You have no access to this. Ask your coordinator.',
  'scope.missing': (p) =>
    `The system may not do this${textOf(p, 'scope') === null ? '' : ` (“${textOf(p, 'scope')}” is missing)`}. Ask the administrator for access.`,
  'rate.limited': (p) => `Too many attempts in a short time. Wait ${seconds(p) ?? 'a little'} and try again.`,
  'command.reused': () => 'It was already sent with other content. Reload and try again.',
  'version.conflict': () =>
    'The information has changed in the meantime. Look at the new version and try again.',
  'field.conflict': () => 'Somebody else changed the field in the meantime. Choose which text is to stand.',
  'case.not_owner': (p) =>
    textOf(p, 'owner') === null
      ? 'This is not your case. Claim it first.'
      : `The case is owned by ${textOf(p, 'owner')}. Talk to them, or choose another case.`,
  'case.already_claimed': (p) =>
    `The case was already taken${at(p, 'at')}${by(p, 'owner')}. Take the next one in the queue.`,
  'case.action_not_allowed': (p) => {
    const status = textOf(p, 'status');
    const state = status === null ? 'in this state' : `“${wordFor(caseStatusWords, status, 'en')}”`;
    return `This cannot be done when the case is ${state}. The buttons shown give the next step.`;
  },
  'case.owner_present': (p) =>
    `${textOf(p, 'owner') ?? 'The owner'} is here again and keeps the case. Talk to each other, or ask the coordinator.`,
  'case.owner_unchanged': () => 'The case is there already. Choose another.',
  'case.not_offered': () => 'The case is no longer offered. See who has it now.',
  'colleague.not_at_desk': () => 'That colleague is not at the desk. Choose another.',
  'case.location_missing': () =>
    'It is not stated where the citizen is. Point on the map or type the name of the place.',
  'case.callback_missing': () => 'The call-back number is missing. Type it before you go on.',
  'case.responsible_missing': () =>
    'Nobody is medically responsible yet. Give a name or duty function, a number and an end time.',
  'urgency.lowering_needs_doctor': () =>
    'Urgency is not lowered by one person alone. Give the doctor who takes part, and why.',
  'join.target_not_open': () => 'The other case has ended. Choose an open case, or go on with this one.',
  'appointment.missing': () =>
    'The time is missing. Enter when the citizen is expected and who confirmed it.',
  'appointment.time_invalid': (p) =>
    numberOf(p, 'hours') === null
      ? 'The time does not fit. It must lie in the future. Correct it.'
      : `The time does not fit. A subacute appointment lies within ${numberOf(p, 'hours')} hours. Correct it or choose another offer.`,
  'request.waits_for_desk': () =>
    'The question or the proposal is with the desk. Wait for its answer, or accept or decline.',
  'request.waits_for_unit': () => 'The unit is not waiting for anything from you. See the case as it is now.',
  'proposal.nothing_new': () => 'That is what was asked for. Choose another place or time, or accept.',
  'follow_up.not_begun': () =>
    'The citizen has not arrived or been handed over yet. See the list “On the way to us”.',
  'follow_up.already_said': (p) =>
    `The arrival has already been confirmed${at(p, 'at')}${by(p, 'by')}. Go on.`,
  'follow_up.time_invalid': () =>
    'The time does not fit. It must be after the previous measurement and not in the future. Correct it.',
  'handover.not_sent': () => 'The citizen has not been handed over yet. Wait for the hand-over.',
  'handover.acknowledged': (p) => `It has already been acknowledged${at(p, 'at')}${by(p, 'by')}. Go on.`,
  'handover.home_not_told': () =>
    'The citizen lives in another municipality. Enter who was told in the home municipality.',
  'transport.not_lawful': (p) =>
    `The ambulance may not take the citizen there${textOf(p, 'source') === null ? '' : ` (rule ${textOf(p, 'rule')}, version ${textOf(p, 'version')}; ${textOf(p, 'source')})`}. Choose another way.`,
  'capacity.overbooking_not_yours': () =>
    'Only the unit itself may overbook, and only with a reason. Call the unit.',
  'waiting.not_listed': () => 'The case is not waiting for a place. See its alternatives on the list.',
  'alarm.already_owned': (p) =>
    `The alarm was already taken${at(p, 'at')}${by(p, 'owner')}. Talk to each other if more is needed.`,
  'alarm.over': () => 'The alarm no longer holds. See the case as it is now.',
  'undo.too_late': () => 'It is too late to undo. Open a new case, it will be linked to this one.',
  'undo.not_possible': () => 'This cannot be undone. Go on in the other case, or open a new one.',
  'offer.not_found': () => 'The offer no longer exists. Choose another on the list.',
  'offer.not_suitable': () => 'The offer does not fit now. See why on the list and choose another.',
  'offer.just_taken': (p) =>
    `The place was just taken${at(p, 'at')}${by(p, 'desk')}. Choose the next one on the list.`,
  'offer.full': () => 'There is no free place. Choose another offer on the list.',
  'support.same_person': () => 'Somebody else than who proposed it has to confirm. Ask a colleague.',
  'support.not_pending': () =>
    'The proposal no longer waits: it is confirmed, withdrawn, run out or replaced by a newer one.',
  'support.not_on': () => 'Decision support is off already. There is nothing to withdraw.',
  'agreement.no_peak_rule': () =>
    'The agreement has no approved peak rule in force now. See the agreements in the register.',
  'offer.closed': (p) => `The offer is closed${at(p, 'until', 'until')}. Choose another on the list.`,
  'hold.not_active': () => 'There is no reservation in force. Reserve again.',
  'hold.expired': (p) => `The reservation ended${at(p, 'at')} and the place was released. Reserve again.`,
  'hold.already_renewed': (p) =>
    `The reservation has already been extended once${at(p, 'until', 'until')}. Ask the unit, or release the place.`,
  'request.already_answered': (p) =>
    `The request was already settled${by(p, 'answeredBy')}. See the answer on the case.`,
  'decline.reason_missing': () => 'A reason is missing. Choose why you decline.',
  'responsible.number_missing': () =>
    'The number is missing. Type where the responsible person can be reached.',
  'responsible.period_invalid': () =>
    'The periods do not fit. They must join up and end in the future. Correct the times.',
  'capacity.model_mismatch': () =>
    'This offer is counted in another way. Use the fields shown for the offer.',
  'capacity.below_zero': () => 'The number cannot be below zero. Correct the number.',
  'capacity.time_in_future': () => 'The time is in the future. Correct it to now or earlier.',
  'citizen.synthetic_only': () =>
    'This is training: use official test numbers or replacement numbers only, never a real citizen’s.',
  'citizen.already_set': () =>
    'The case is already about somebody else. Choose “Wrong citizen” and say why it is corrected.',
  'cpr.invalid': () => 'The CPR number is not valid. Check the digits, or choose “unknown”.',
  'glass.own_desk': () => 'The case belongs to your own desk. Open it from the queue.',
  'glass.over': () =>
    'The emergency access is over. If you still need the case, call its desk, or open it again with a ground.',
  'push.off': () => 'This LEON sends no messages to closed devices. Keep LEON open.',
  'push.service_unknown': () => 'LEON does not send to this browser’s message service. Keep LEON open.',
  'stream.unknown': () => 'You cannot follow this information. Sign in again.',
  'stream.too_old': () => 'The picture is too old to be caught up. Fetch all of it again.',
  'client.outdated': () => 'There is a new version of LEON. Reload the page.',
  'service.unavailable': () =>
    'LEON cannot answer right now. Try again shortly. Use the telephone if it is urgent.',
  internal: (p) =>
    `Something went wrong in LEON. Try again.${textOf(p, 'requestId') === null ? '' : ` If it happens again, give ${textOf(p, 'requestId')} to support.`}`,
};

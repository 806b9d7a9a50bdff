import type { ErrorParams } from '../errors.ts';
import { formatDate, formatMinutes, formatNumber, formatTime } from './language.ts';
import { instantOf, listOf, numberOf, textOf } from './params.ts';
import type { CompetenceName, ReasonTexts } from './reason-texts.ts';
import { callerTypeWords, wordFor } from './vocabulary.ts';

const minutes = (params: ErrorParams): string => formatMinutes(numberOf(params, 'minutes') ?? 0, 'en');
const competences = (params: ErrorParams, name: CompetenceName): string =>
  listOf(params, 'competences').map(name).join(', ');

/** Within a day the time is enough; later the date is needed too. */
const moment = (params: ErrorParams, field: string): string | null => {
  const at = instantOf(params, field);
  if (at === null) return null;
  const withinADay = (numberOf(params, 'minutes') ?? Number.POSITIVE_INFINITY) <= 1440;
  return `${withinADay ? '' : `${formatDate(at)} `}${formatTime(at, 'en')}`;
};

const ages = (params: ErrorParams): string => {
  const min = numberOf(params, 'minAge');
  const max = numberOf(params, 'maxAge');
  if (min === null) return `for age ${max} and under`;
  return max === null ? `for age ${min} and over` : `for ages ${min} to ${max}`;
};

/** Inside a sentence, abbreviations (GP) kept. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const reasonTextsEn: ReasonTexts = {
  covers_needs: () => 'Covers the needs',
  open_on_arrival: (p) => {
    const until = instantOf(p, 'until');
    return until === null ? 'Open on arrival' : `Open on arrival, until ${formatTime(until, 'en')}`;
  },
  always_open: () => 'Open round the clock',
  free_places: (p) => {
    const places = numberOf(p, 'places');
    if (places === null) return 'Takes citizens';
    return places === 1 ? '1 free place' : `${places} free places`;
  },
  can_come_now: () => 'Can come now',
  never_full: () => 'Not limited by places',
  travel: (p) => {
    const km = numberOf(p, 'km');
    if (km === null) return minutes(p);
    if (p.byRoad === true) return `${minutes(p)} (${formatNumber(km, 'en', 1)} km by road)`;
    const measured = p.overLand === true ? 'over land, estimated' : 'straight line';
    return `${minutes(p)} (${formatNumber(km, 'en', 1)} km ${measured})`;
  },
  hospital_always_candidate: () => 'Hospital is always a possibility',
  competence_missing: (p, name) => `Missing: ${competences(p, name)}`,
  competence_not_at_arrival: (p, name) =>
    `Not there on arrival: ${competences(p, name)}${numberOf(p, 'minutes') === null ? '' : ` (only ${minutes(p)} later)`}`,
  competence_individual_order: (p, name) => `Needs a doctor’s order: ${competences(p, name)}`,
  closed_now: () => 'Closed on arrival',
  opens_later: (p) => {
    const at = moment(p, 'at');
    const wait = numberOf(p, 'minutes');
    if (wait === null || wait > 1440) return at === null ? 'Opens later' : `Opens ${at}`;
    return at === null ? `Opens in ${minutes(p)}` : `Opens in ${minutes(p)} (${at})`;
  },
  no_free_place: () => 'No free place',
  all_held: () => 'All free places are reserved',
  status_full: () => 'Reported full',
  status_closed: (p) => {
    const until = moment(p, 'until');
    return until === null ? 'Reported closed' : `Reported closed until ${until}`;
  },
  earliest_at: (p) => {
    const at = moment(p, 'at');
    return at === null ? 'Can only come later' : `At the earliest ${at}`;
  },
  capacity_unknown: () => 'Capacity not reported – call',
  capacity_ageing: (p) => `Reported ${minutes(p)} ago – should be confirmed`,
  capacity_stale: (p) => `Reported ${minutes(p)} ago – out of date, call to confirm`,
  other_municipality: () => 'Only for the municipality’s own citizens',
  outside_service_area: () => 'Does not cover the citizen’s municipality',
  municipality_unknown: () => 'The citizen’s municipality is missing',
  caller_may_not_refer: (p) => {
    const callers = listOf(p, 'mayRefer').map((code) => lowerFirst(wordFor(callerTypeWords, code, 'en')));
    return callers.length === 0 ? 'Who may ask is not stated' : `Only on request from: ${callers.join(', ')}`;
  },
  too_young: (p) => `Only ${ages(p)}`,
  too_old: (p) => `Only ${ages(p)}`,
  age_unknown: (p) => `The citizen’s age is missing (the offer is ${ages(p)})`,
  known_citizens_only: () => 'Only for citizens known in advance',
  declined_before: () => 'Has declined this case',
  ferry: (p) => `By ferry: ${textOf(p, 'name') ?? 'crossing'}, ${minutes(p)} without waiting`,
  detour: (p) => `The road goes around ${textOf(p, 'name') ?? 'water'}`,
  crow_fly: (p) =>
    `Estimated time: straight line × ${formatNumber(numberOf(p, 'factor') ?? 1, 'en', 1)} at ${numberOf(p, 'kmPerHour') ?? 0} km/h`,
  unreachable: () => 'Cannot be reached by road or ferry',
};

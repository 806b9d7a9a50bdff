import type { ErrorParams } from '../errors.ts';
import { formatDate, formatMinutes, formatNumber, formatTime } from './language.ts';
import { instantOf, listOf, numberOf, textOf } from './params.ts';
import type { CompetenceName, ReasonTexts } from './reason-texts.ts';
import { lawfulAlternativeWords } from './rule-words.ts';
import { callerTypeWords, wordFor } from './vocabulary.ts';

const minutes = (params: ErrorParams): string => formatMinutes(numberOf(params, 'minutes') ?? 0, 'en');
const competences = (params: ErrorParams, name: CompetenceName): string =>
  listOf(params, 'competences').map(name).join(', ');
const tests = (params: ErrorParams, name: CompetenceName): string =>
  listOf(params, 'tests').map(name).join(', ');

const alternatives = (params: ErrorParams): string =>
  listOf(params, 'alternatives')
    .map((code) => wordFor(lawfulAlternativeWords, code, 'en'))
    .join(' · ');

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

const sex = (params: ErrorParams): string => (textOf(params, 'sex') === 'male' ? 'men' : 'women');

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
  competence_not_at_arrival: (p, name) => {
    const at = moment(p, 'at');
    const what = competences(p, name);
    return at === null ? `Not there on arrival: ${what}` : `Fits if ${what} can wait until ${at}`;
  },
  competence_individual_order: (p, name) => `Needs a doctor’s order: ${competences(p, name)}`,
  test_missing: (p, name) => `Not measured here: ${tests(p, name)}`,
  test_not_at_arrival: (p, name) => {
    const at = moment(p, 'at');
    const what = tests(p, name);
    return at === null ? `Not measured on arrival: ${what}` : `Fits if ${what} can wait until ${at}`;
  },
  test_unknown: (p, name) => `Not stated: ${tests(p, name)} – ask`,
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
  not_staffed: (p) => {
    const at = moment(p, 'at');
    const staffed = numberOf(p, 'staffed') ?? 0;
    const what =
      staffed === 0
        ? 'Not staffed on arrival'
        : `Only ${staffed} staffed on arrival, ${numberOf(p, 'promised') ?? 0} promised`;
    const again = staffed === 0 ? 'staffed again' : 'more staffed';
    return at === null ? what : `${what} – ${again} ${at}`;
  },
  fewer_staffed: (p) =>
    `Only ${numberOf(p, 'staffed') ?? 0} staffed on arrival (${numberOf(p, 'now') ?? 0} now) – ask`,
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
  other_sex: (p) => `Only for ${sex(p)}`,
  sex_unknown: (p) => `The citizen’s sex is missing (only for ${sex(p)})`,
  known_citizens_only: () => 'Only for citizens known in advance',
  declined_before: () => 'Has declined this case',
  ferry: (p) => `By ferry: ${textOf(p, 'name') ?? 'crossing'}, ${minutes(p)} without waiting`,
  detour: (p) => `The road goes around ${textOf(p, 'name') ?? 'water'}`,
  crow_fly: (p) =>
    `Estimated time: straight line × ${formatNumber(numberOf(p, 'factor') ?? 1, 'en', 1)} at ${numberOf(p, 'kmPerHour') ?? 0} km/h`,
  unreachable: () => 'Cannot be reached by road or ferry',
  agreement: (p) => `By agreement: ${textOf(p, 'name') ?? ''}`,
  agreement_peak_open: (p) => `Peak load has been declared: ${textOf(p, 'name') ?? ''}`,
  target_group: () => 'In the target group',
  stays_home: () => 'The citizen can stay at home, as wished',
  staffed_on_arrival: (p) => `Staffed on arrival: ${numberOf(p, 'staffed') ?? 0}`,
  own_staff: () => 'The citizen’s own municipality',
  closes_before_done: (p) => {
    const until = instantOf(p, 'until');
    return until === null
      ? 'Closes before the care is done'
      : `Closes ${formatTime(until, 'en')}, before the care is done`;
  },
  too_late: (p) => {
    const at = instantOf(p, 'at');
    return at === null
      ? `${minutes(p)} too late`
      : `Fits if it can wait until ${formatTime(at, 'en')} (${minutes(p)} too late)`;
  },
  citizen_not_moved: () => 'The citizen cannot be moved',
  lying_transport: () => 'Needs transport lying down',
  isolation_missing: () => 'Cannot isolate',
  agreement_peak_only: () => 'Agreement for peak load only – the coordinator can open it',
  agreement_used_up: (p) => `The agreement’s limit is reached (${numberOf(p, 'cap') ?? 0} places)`,
  agreement_not_approved: () => 'The agreement is proposed, not approved',
  agreement_needed: () => 'Needs an agreement – only for the municipality’s own citizens',
  conveyance_not_allowed: (p) =>
    `The crew may not drive here (${textOf(p, 'source') ?? 'source missing'}). Instead: ${alternatives(p)}`,
  conveyance_trial: (p) => `Conveyance under a trial: ${textOf(p, 'name') ?? ''}`,
  referral_not_allowed: () => 'The caller cannot refer here',
  doctor_must_refer: () => 'A doctor must refer',
  outside_target_groups: () => 'Outside the target group – a doctor must refer',
  observation_not_covered: (p) => {
    const perDay = numberOf(p, 'perDay');
    return perDay === null ? 'Cannot watch all the time' : `Cannot come ${perDay} times a day`;
  },
  visits_too_rare: (p) =>
    `Visits every ${formatMinutes(numberOf(p, 'interval') ?? 0, 'en')} at the soonest – the need is ${numberOf(p, 'perDay') ?? 0} a day`,
  alone_with_delirium: () => 'Alone at home with delirium – a place with somebody present is better',
  doctor_to_arrange: () => 'A doctor the same day has to be arranged',
  pregnancy_ask: () => 'Pregnant – ask first',
  doctor_informed: () => 'A doctor has to be informed',
  doctor_first: () => 'Once a doctor has been consulted',
  time_critical_first: () => '112 or the direct number first – a doctor can open this',
  against_home_wish: () => 'The citizen wishes to stay at home',
  against_admission_wish: () => 'The citizen wishes no admission',
  nice_missing: (p, name) => `Not here: ${competences(p, name)}`,
  declined_similar: (p) => {
    const count = numberOf(p, 'count') ?? 1;
    return `Has declined ${count === 1 ? 'a similar need' : `${count} similar needs`}`;
  },
};

import type { ErrorParams } from '../errors.ts';
import { formatDate, formatMinutes, formatNumber, formatTime } from './language.ts';
import { instantOf, listOf, numberOf, textOf } from './params.ts';
import type { CompetenceName, ReasonTexts } from './reason-texts.ts';
import { lawfulAlternativeWords } from './rule-words.ts';
import { callerTypeWords, wordFor } from './vocabulary.ts';

const minutes = (params: ErrorParams): string => formatMinutes(numberOf(params, 'minutes') ?? 0, 'da');
const competences = (params: ErrorParams, name: CompetenceName): string =>
  listOf(params, 'competences').map(name).join(', ');
const tests = (params: ErrorParams, name: CompetenceName): string =>
  listOf(params, 'tests').map(name).join(', ');

const alternatives = (params: ErrorParams): string =>
  listOf(params, 'alternatives')
    .map((code) => wordFor(lawfulAlternativeWords, code, 'da'))
    .join(' · ');

/** Within a day the time is enough; later the date is needed too. */
const moment = (params: ErrorParams, field: string): string | null => {
  const at = instantOf(params, field);
  if (at === null) return null;
  const withinADay = (numberOf(params, 'minutes') ?? Number.POSITIVE_INFINITY) <= 1440;
  return `${withinADay ? '' : `${formatDate(at)} `}kl. ${formatTime(at, 'da')}`;
};

const ages = (params: ErrorParams): string => {
  const min = numberOf(params, 'minAge');
  const max = numberOf(params, 'maxAge');
  const limits = [min === null ? '' : `fra ${min} år`, max === null ? '' : `til og med ${max} år`];
  return limits.filter((limit) => limit !== '').join(' ');
};

const sex = (params: ErrorParams): string => (textOf(params, 'sex') === 'male' ? 'mænd' : 'kvinder');

export const reasonTextsDa: ReasonTexts = {
  covers_needs: () => 'Dækker behovet',
  open_on_arrival: (p) => {
    const until = instantOf(p, 'until');
    return until === null ? 'Åben ved ankomst' : `Åben ved ankomst, til kl. ${formatTime(until, 'da')}`;
  },
  always_open: () => 'Åben hele døgnet',
  free_places: (p) => {
    const places = numberOf(p, 'places');
    if (places === null) return 'Tager imod';
    return places === 1 ? '1 ledig plads' : `${places} ledige pladser`;
  },
  can_come_now: () => 'Kan nu',
  never_full: () => 'Ikke begrænset af pladser',
  travel: (p) => {
    const km = numberOf(p, 'km');
    if (km === null) return minutes(p);
    if (p.byRoad === true) return `${minutes(p)} (${formatNumber(km, 'da', 1)} km ad vej)`;
    const measured = p.overLand === true ? 'over land, skønnet' : 'i luftlinje';
    return `${minutes(p)} (${formatNumber(km, 'da', 1)} km ${measured})`;
  },
  hospital_always_candidate: () => 'Hospitalet er altid en mulighed',
  competence_missing: (p, name) => `Mangler: ${competences(p, name)}`,
  competence_not_at_arrival: (p, name) => {
    const at = moment(p, 'at');
    const what = competences(p, name);
    return at === null ? `Ikke til stede ved ankomst: ${what}` : `Passer, hvis ${what} kan vente til ${at}`;
  },
  competence_individual_order: (p, name) => `Kræver en læges ordination: ${competences(p, name)}`,
  test_missing: (p, name) => `Måles ikke her: ${tests(p, name)}`,
  test_not_at_arrival: (p, name) => {
    const at = moment(p, 'at');
    const what = tests(p, name);
    return at === null ? `Måles ikke ved ankomst: ${what}` : `Passer, hvis ${what} kan vente til ${at}`;
  },
  test_unknown: (p, name) => `Ikke oplyst: ${tests(p, name)} – spørg`,
  closed_now: () => 'Lukket ved ankomst',
  opens_later: (p) => {
    const at = moment(p, 'at');
    const wait = numberOf(p, 'minutes');
    if (wait === null || wait > 1440) return at === null ? 'Åbner senere' : `Åbner ${at}`;
    return at === null ? `Åbner om ${minutes(p)}` : `Åbner om ${minutes(p)} (${at})`;
  },
  no_free_place: () => 'Ingen ledig plads',
  all_held: () => 'Alle ledige pladser er reserveret',
  status_full: () => 'Meldt fuldt',
  status_closed: (p) => {
    const until = moment(p, 'until');
    return until === null ? 'Meldt lukket' : `Meldt lukket til ${until}`;
  },
  earliest_at: (p) => {
    const at = moment(p, 'at');
    return at === null ? 'Kan først senere' : `Kan tidligst ${at}`;
  },
  not_staffed: (p) => {
    const at = moment(p, 'at');
    const staffed = numberOf(p, 'staffed') ?? 0;
    const what =
      staffed === 0
        ? 'Ikke bemandet ved ankomst'
        : `Kun ${staffed} bemandet ved ankomst, ${numberOf(p, 'promised') ?? 0} lovet væk`;
    const again = staffed === 0 ? 'bemandet igen' : 'flere bemandet';
    return at === null ? what : `${what} – ${again} ${at}`;
  },
  fewer_staffed: (p) =>
    `Kun ${numberOf(p, 'staffed') ?? 0} bemandet ved ankomst (${numberOf(p, 'now') ?? 0} nu) – spørg`,
  capacity_unknown: () => 'Kapaciteten er ikke oplyst – ring',
  capacity_ageing: (p) => `Oplyst for ${minutes(p)} siden – bør bekræftes`,
  capacity_stale: (p) => `Oplyst for ${minutes(p)} siden – forældet, ring og bekræft`,
  other_municipality: () => 'Kun for kommunens egne borgere',
  outside_service_area: () => 'Dækker ikke borgerens kommune',
  municipality_unknown: () => 'Borgerens kommune mangler',
  caller_may_not_refer: (p) => {
    const callers = listOf(p, 'mayRefer').map((code) => wordFor(callerTypeWords, code, 'da').toLowerCase());
    return callers.length === 0
      ? 'Det er ikke oplyst, hvem der kan henvende sig'
      : `Kun efter henvendelse fra: ${callers.join(', ')}`;
  },
  too_young: (p) => `Kun ${ages(p)}`,
  too_old: (p) => `Kun ${ages(p)}`,
  age_unknown: (p) => `Borgerens alder mangler (tilbuddet gælder ${ages(p)})`,
  other_sex: (p) => `Kun for ${sex(p)}`,
  sex_unknown: (p) => `Borgerens køn mangler (kun for ${sex(p)})`,
  known_citizens_only: () => 'Kun for borgere, der er kendt i forvejen',
  declined_before: () => 'Har sagt nej til denne sag',
  ferry: (p) => `Med færge: ${textOf(p, 'name') ?? 'overfart'}, ${minutes(p)} uden ventetid`,
  detour: (p) => `Vejen går uden om ${textOf(p, 'name') ?? 'vand'}`,
  crow_fly: (p) =>
    `Skønnet tid: luftlinje × ${formatNumber(numberOf(p, 'factor') ?? 1, 'da', 1)} ved ${numberOf(p, 'kmPerHour') ?? 0} km/t`,
  unreachable: () => 'Kan ikke nås ad vej eller med færge',
  agreement: (p) => `Efter aftale: ${textOf(p, 'name') ?? ''}`,
  agreement_peak_open: (p) => `Spidsbelastning er åbnet: ${textOf(p, 'name') ?? ''}`,
  target_group: () => 'I målgruppen',
  stays_home: () => 'Borgeren kan blive hjemme, som ønsket',
  staffed_on_arrival: (p) => `Bemandet ved ankomst: ${numberOf(p, 'staffed') ?? 0}`,
  own_staff: () => 'Borgerens egen kommune',
  closes_before_done: (p) => {
    const until = instantOf(p, 'until');
    return until === null
      ? 'Lukker før behandlingen er slut'
      : `Lukker kl. ${formatTime(until, 'da')}, før behandlingen er slut`;
  },
  too_late: (p) => {
    const at = instantOf(p, 'at');
    return at === null
      ? `${minutes(p)} for sent`
      : `Passer, hvis det kan vente til kl. ${formatTime(at, 'da')} (${minutes(p)} for sent)`;
  },
  citizen_not_moved: () => 'Borgeren kan ikke flyttes',
  lying_transport: () => 'Kræver liggende transport',
  isolation_missing: () => 'Kan ikke isolere',
  agreement_peak_only: () => 'Aftale kun ved spidsbelastning – koordinator kan åbne',
  agreement_used_up: (p) => `Aftalens loft er nået (${numberOf(p, 'cap') ?? 0} pladser)`,
  agreement_not_approved: () => 'Aftalen er foreslået, ikke godkendt',
  agreement_needed: () => 'Kræver aftale – kun for kommunens egne borgere',
  conveyance_not_allowed: (p) =>
    `Præhospitalet må ikke køre hertil (${textOf(p, 'source') ?? 'kilde mangler'}). I stedet: ${alternatives(p)}`,
  conveyance_trial: (p) => `Kørsel efter forsøgsordning: ${textOf(p, 'name') ?? ''}`,
  referral_not_allowed: () => 'Den, der ringer, kan ikke henvise hertil',
  doctor_must_refer: () => 'En læge skal henvise',
  outside_target_groups: () => 'Uden for målgruppen – en læge skal henvise',
  observation_not_covered: (p) => {
    const perDay = numberOf(p, 'perDay');
    return perDay === null ? 'Kan ikke observere hele tiden' : `Kan ikke komme ${perDay} gange i døgnet`;
  },
  visits_too_rare: (p) =>
    `Besøg tidligst hver ${formatMinutes(numberOf(p, 'interval') ?? 0, 'da')} – behovet er ${numberOf(p, 'perDay') ?? 0} i døgnet`,
  alone_with_delirium: () => 'Alene hjemme med delir – en plads med nogen til stede er bedre',
  doctor_to_arrange: () => 'Læge samme dag skal aftales',
  pregnancy_ask: () => 'Gravid – spørg først',
  doctor_informed: () => 'En læge skal orienteres',
  doctor_first: () => 'Når en læge er konfereret',
  time_critical_first: () => '112 eller direkte nummer først – en læge kan åbne',
  against_home_wish: () => 'Borgeren ønsker at blive hjemme',
  against_admission_wish: () => 'Borgeren ønsker ikke indlæggelse',
  nice_missing: (p, name) => `Ikke her: ${competences(p, name)}`,
  declined_similar: (p) => {
    const count = numberOf(p, 'count') ?? 1;
    return `Har sagt nej til ${count === 1 ? 'et lignende behov' : `${count} lignende behov`}`;
  },
};

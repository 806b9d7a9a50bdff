import type { RuleHead } from '@leon/contracts/rules/rule.ts';
import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import type { UrgencyRule } from '@leon/contracts/rules/urgency-rule.ts';
import { news2Bands } from '@leon/contracts/triage/news2.table.ts';
import { readTobsStep, TobsBand } from '@leon/contracts/triage/tobs-action-bands.ts';
import { triageColours } from '@leon/contracts/triage/triage-colour.table.ts';
import { type DirectoryState, isInForce, type Period, type VersionOf } from './directory-state.ts';
import { versionAt } from './offers-in-force.rules.ts';
import { partiesAt } from './parties.rules.ts';

type RuleFile =
  | 'agreements'
  | 'conveyance-rules'
  | 'urgency-rules'
  | 'tobs-actions'
  | 'ranking-weights'
  | 'care-rules'
  | 'disposition-guide'
  | 'decision-support';
/** `version` is a column of every stored row, though not of the files. */
export type StoredRule = Pick<VersionOf<RuleFile>, 'code' | 'name' | 'source' | 'status' | 'approved_by'> &
  Period & { readonly version?: number };

/** Rules in force at some moment in [at, until), their parties as they are when the rule begins to be in force. */
export function rulesAt(state: DirectoryState, at: number, until: number): RuleBook {
  const current = <Row extends StoredRule>(rows: readonly Row[]): Row[] =>
    rows
      .filter(({ from, to }) => (to === null || at < to) && (from === null || from < until))
      .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : (a.from ?? 0) - (b.from ?? 0)));
  const begins = ({ from }: Period): number => Math.max(at, from ?? at);
  const authoritiesOf = (row: VersionOf<'conveyance-rules'>): string[] =>
    row.effect === 'allows'
      ? partiesAt(state, begins(row), row.parties).organisations
      : state.organisations
          .filter((one) => isInForce(one, begins(row)) && row.authority_types.includes(one.type))
          .map(({ code }) => code)
          .toSorted();

  return {
    version: versionAt(state, at),
    agreements: current(state.agreements).map((row) => {
      const { municipalities, organisations } = partiesAt(state, begins(row), row.parties);
      const { kinds, trigger, cap } = row;
      return { ...headOf(row), kinds, trigger, cap, citizensOf: municipalities, offersOf: organisations };
    }),
    conveyance: current(state['conveyance-rules']).map((row) => {
      const { effect, callers, kinds, alternatives } = row;
      return { ...headOf(row), effect, callers, kinds, authorities: authoritiesOf(row), alternatives };
    }),
    referral: current(state['referral-rules']).map((row) => {
      const { kinds, offers, callers, requires } = row;
      return { ...headOf(row), kinds, offers, callers, requires };
    }),
    targetGroups: current(state['target-groups']).map((row) => {
      const { name_en: nameEn, kinds, callers, by_doctor: byDoctor, after_discharge: afterDischarge } = row;
      return { ...headOf(row), nameEn, kinds, callers, byDoctor, afterDischarge };
    }),
    care: current(state['care-rules']).map((row) => {
      const { kinds, observation, visit_interval_minutes: visitIntervalMinutes, pregnancy } = row;
      return {
        ...headOf(row),
        kinds,
        observation,
        visitIntervalMinutes,
        doctorSameDay: row.doctor_same_day,
        pregnancy,
      };
    }),
    disposition: current(state['disposition-guide']).map((row) => {
      const { words, specialty, pregnant, departments } = row;
      const { name_en: nameEn, min_age: minAge, max_age: maxAge } = row;
      return { ...headOf(row), nameEn, words, specialty, minAge, maxAge, pregnant, departments };
    }),
    urgency: current(state['urgency-rules']).map(urgencyOf),
    tobsActions: current(state['tobs-actions']).map((row) => {
      const { desk, steps, single_three: singleThree } = row;
      return { ...headOf(row), desk, steps: steps.map(readTobsStep), singleThree };
    }),
    support: [
      ...state.approvals.filter(
        ({ from, to }) => (to === null || at < to) && (from === null || from < until),
      ),
      ...current(state['decision-support'])
        .filter(({ demo }) => demo)
        .map((row) => ({ ...headOf(row), demo: true, ...nobody })),
    ],
    weights: current(state['ranking-weights']).map((row) => {
      const { desk, wish, travel, confidence, own_staff: ownStaff, load, declines, nice } = row;
      return { ...headOf(row), desk, wish, travel, confidence, ownStaff, load, declines, nice };
    }),
  };
}

/** What came for show was proposed and confirmed by nobody. */
const nobody = { reference: null, proposedBy: null, confirmedBy: null };

export function headOf(row: StoredRule): RuleHead {
  const { code: id, version = 1, name, source, status, approved_by: approvedBy, from, to } = row;
  return { id, version, name, source, status, approvedBy, from, to };
}

function urgencyOf(row: VersionOf<'urgency-rules'>): UrgencyRule {
  const stepOf = (sign: string): UrgencyRule['news2'][keyof UrgencyRule['news2']] => {
    const named = (signs: readonly string[]): boolean => signs.includes(sign);
    if (named(row.time_critical)) return 'time_critical';
    if (named(row.doctor_first)) return 'doctor_first';
    return named(row.doctor_informed) ? 'doctor_informed' : 'open';
  };
  const table = <Code extends string>(prefix: string, codes: readonly Code[]) =>
    Object.fromEntries(codes.map((code) => [code, stepOf(`${prefix}:${code}`)])) as Record<
      Code,
      ReturnType<typeof stepOf>
    >;
  return {
    ...headOf(row),
    desk: row.desk,
    news2: table('news2', news2Bands),
    tobs: table('tobs', TobsBand.options),
    colour: table('colour', triageColours),
    heldBack: row.held_back,
  };
}

import type { CaseRow } from '../calls/case.ts';
import type { CaseFieldValues } from '../calls/case-field.ts';
import { emptyRuleBook, type RuleBook } from '../rules/rule-book.ts';
import { supportOn } from '../rules/support.ts';
import { tobsActionsOf } from '../rules/tobs-actions.ts';
import { urgencyTableOf } from '../rules/urgency-rule.ts';
import { type CaseScores, scoresOfCase } from '../triage/scores-of-case.ts';
import type { Need } from './need.ts';
import { tobsActionRuleOf, urgencyRuleOf } from './rules-in-force.ts';

type AskingCase = Pick<CaseRow, 'callerType' | 'declinedBy' | 'urgency' | 'desk'>;

/** What the case itself does not say. */
export interface AskedWith {
  readonly rules?: RuleBook;
  /** Milliseconds since 1970; which rules are in force hangs on it. */
  readonly now: number;
  /** Whoever asks is the doctor: a visitation doctor who owns the case. */
  readonly ownDoctor?: string | null;
}

/** What all scores of the case ask for, by the desk's own rules on urgency and TOBS. */
export function scoresFor(
  row: AskingCase,
  values: CaseFieldValues,
  { rules = emptyRuleBook, now, ownDoctor = null }: AskedWith,
): CaseScores {
  const urgencyTable = urgencyTableOf(urgencyRuleOf(rules, row.desk, now));
  const tobsActions = tobsActionsOf(tobsActionRuleOf(rules, row.desk, now));
  const support = supportOn(rules, now) !== null;
  return scoresOfCase(row, values, { ownDoctor, urgencyTable, tobsActions, support });
}

/** AKF-37, akut konfusion/delir: observation og tryghed (the region's competence list). */
const deliriumCompetence = 'AKF-37';

const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const instant = (value: string | null | undefined): number | undefined =>
  value == null ? undefined : Date.parse(value);

/**
 * What a case is ranked with: the console asks with the fields as typed so far, the api with those stored.
 * Null until it is known where the citizen is.
 */
export function needOfCase(row: AskingCase, values: CaseFieldValues, asked: AskedWith): Need | null {
  const { whereabouts } = values;
  if (!whereabouts) return null;
  const { advice, doctor, support } = scoresFor(row, values, asked);
  const needs = values.needs ?? [];
  // read from a value it is the module's; ticked as a need it is hers
  const delirium = (support && values.vitals?.acvpu === 'C') || needs.includes(deliriumCompetence);
  return {
    position: whereabouts.position,
    municipality: whereabouts.municipality,
    landArea: whereabouts.landArea,
    competences: needs,
    tests: said(values.neededTests),
    niceCompetences: said(values.niceNeeds),
    callerType: values.callerType ?? row.callerType,
    age: values.citizenAge ?? null,
    sex: said(values.citizenSex),
    knownToMunicipality: values.citizenKnown ?? null,
    declinedBy: row.declinedBy,
    desk: row.desk,
    observation: said(values.observation),
    mobility: said(values.mobility),
    latestAt: instant(values.latestAcceptableAt),
    careHours: said(values.careHours),
    doctorSameDay: said(values.doctorSameDay),
    isolation: said(values.needsIsolation),
    pregnant: said(values.pregnant),
    aloneWithDelirium: delirium && values.livesAlone === true && values.residence !== 'care_home',
    wishesHome: said(values.wishesHome),
    wishesNoAdmission: said(values.noAdmissionWish),
    crewSawAtHome: said(values.crewSawAtHome),
    dischargedAt: instant(values.dischargedAt),
    urgency: {
      step: advice.step,
      doctor: doctor !== null && doctor.trim() !== '',
      treatmentLevel: (values.treatmentLevel?.by ?? '').trim() !== '',
    },
  };
}

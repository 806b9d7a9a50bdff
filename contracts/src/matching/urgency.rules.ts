import { named } from '../rules/rule.ts';
import { urgencyTableOf } from '../rules/urgency-rule.ts';
import { type Finding, isNear, warns } from './finding.ts';
import type { Subject } from './subject.ts';

/**
 * What urgency asks for before an alternative is chosen. A doctor by name opens everything, a documented treatment level
 * opens what is time-critical; both are a call away, so nothing is rejected for them. Hospital is held back by nothing.
 */
export function urgencyFindings({ offer, need, rules }: Subject): readonly Finding[] {
  const { urgency } = need;
  if (!urgency || urgency.doctor || !urgencyTableOf(rules.urgency).heldBack.includes(offer.level)) return [];
  const by = rules.urgency ? named(rules.urgency) : {};
  switch (urgency.step) {
    case 'open':
      return [];
    case 'doctor_informed':
      return [warns('doctor_informed', by)];
    case 'doctor_first':
      return [isNear('doctor_first', 0, by)];
    case 'time_critical':
      return urgency.treatmentLevel ? [] : [isNear('time_critical_first', 0, by)];
  }
}

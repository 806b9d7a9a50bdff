import { named } from '../rules/rule.ts';
import { type Finding, rejects, warns } from './finding.ts';
import { isOf } from './rules-in-force.ts';
import type { Subject } from './subject.ts';

/**
 * Whether the crew that saw the citizen at home may drive to this offer. What hangs on the authority is judged by the
 * authority of this moment: nothing lapses or holds on by the name of the place.
 */
export function conveyanceFindings({ offer, need, rules }: Subject): readonly Finding[] {
  if (offer.travel !== 'citizen_to_offer' || need.crewSawAtHome === false) return [];
  const forbidden = rules.forbidden.find(
    ({ rule, authorities }) => rule.kinds.includes(offer.kind) && authorities.has(offer.authority),
  );
  if (!forbidden) return [];
  const trial = rules.trials.find(
    ({ rule, authorities }) => rule.kinds.includes(offer.kind) && isOf(authorities, offer),
  );
  if (trial) return [warns('conveyance_trial', { ...named(trial.rule), name: trial.rule.name })];
  const { source, status, alternatives } = forbidden.rule;
  return [
    rejects('conveyance_not_allowed', {
      ...named(forbidden.rule),
      source,
      approved: status === 'approved',
      alternatives: alternatives.join(','),
    }),
  ];
}

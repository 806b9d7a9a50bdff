import { type Finding, rejects } from './finding.ts';
import type { Subject } from './subject.ts';

/** Each offer says who may refer to it. */
export function callerFindings({ offer, need }: Subject): readonly Finding[] {
  return offer.mayRefer.includes(need.callerType)
    ? []
    : [rejects('caller_may_not_refer', { mayRefer: offer.mayRefer.join(',') })];
}

/** Who has said no to this case is not asked again for it. */
export function declinedFindings({ offer, need }: Subject): readonly Finding[] {
  return need.declinedBy.includes(offer.id) ? [rejects('declined_before')] : [];
}

import type { TrialUse } from '@leon/contracts/calls/case.ts';
import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Conveyance } from '@leon/contracts/rules/conveyance.ts';
import { openingTrial } from '@leon/contracts/rules/crew-conveyance.ts';

/** The trial that the citizen was driven under, or the one that would open the way now; null: there is no need of one. */
export function trialOf(
  { case: row }: CrewRequest,
  to: Offer | undefined,
  rules: readonly Conveyance[],
  now: number,
): TrialUse | null {
  const used = row.placement?.transport?.underTrial;
  if (used !== undefined) return used;
  if (to === undefined || to.travel !== 'citizen_to_offer') return null;
  const opening = openingTrial(rules, { callerType: row.callerType, to, seenAtHome: true }, now);
  return opening === null ? null : { trial: opening.id, version: opening.version, name: opening.name };
}

import type { TransportKind } from '../calls/case.ts';
import type { Offer } from '../directory/offer.ts';
import type { CallerType } from '../directory/offer-kind.ts';
import type { Conveyance } from './conveyance.ts';
import { inForceAt, opens } from './rule.ts';

interface Drive {
  readonly callerType: CallerType;
  readonly to: Pick<Offer, 'kind' | 'authority'>;
}

const isAbout = (rule: Conveyance, { callerType, to }: Drive): boolean =>
  rule.callers.includes(callerType) &&
  rule.kinds.includes(to.kind) &&
  rule.authorities.includes(to.authority);

/**
 * The rule in force that forbids a crew to drive the citizen it calls about there; null: none does. A crew that calls is
 * with the citizen. A trial opens the way once it is approved, and only while it is. `at`: milliseconds since 1970.
 */
export function forbiddingRule(rules: readonly Conveyance[], drive: Drive, at: number): Conveyance | null {
  const about = rules.filter((rule) => isAbout(rule, drive));
  if (about.some((rule) => rule.effect === 'allows' && opens(rule, at))) return null;
  return inForceAt(about, at).find(({ effect }) => effect === 'forbids') ?? null;
}

/** Driven by ambulance; a seated or lying transport that is ordered apart from the crew is another journey. */
export const isByAmbulance = (kind: TransportKind): boolean =>
  kind === 'ambulance_a' || kind === 'ambulance_b';

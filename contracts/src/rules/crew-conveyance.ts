import type { TransportKind } from '../calls/case.ts';
import type { Offer } from '../directory/offer.ts';
import type { CallerType } from '../directory/offer-kind.ts';
import type { Conveyance } from './conveyance.ts';
import { inForceAt, opens } from './rule.ts';

interface Drive {
  readonly callerType: CallerType;
  readonly to: Pick<Offer, 'kind' | 'authority' | 'operator'>;
  /** The crew saw the citizen at home; not said: it did, since it is with her when it calls. */
  readonly seenAtHome: boolean;
}

/** What forbids hangs on who is authority; a trial is opened by whoever takes part, as authority or as operator. */
function isAbout({ effect, callers, kinds, authorities }: Conveyance, { callerType, to }: Drive): boolean {
  const named =
    authorities.includes(to.authority) || (effect === 'allows' && authorities.includes(to.operator));
  return callers.includes(callerType) && kinds.includes(to.kind) && named;
}

/**
 * The rule in force that forbids a crew to drive the citizen there; null: none does. A trial opens the way once it is
 * approved, and only while it is. `at`: milliseconds since 1970.
 */
export function forbiddingRule(rules: readonly Conveyance[], drive: Drive, at: number): Conveyance | null {
  if (!drive.seenAtHome) return null;
  const about = rules.filter((rule) => isAbout(rule, drive));
  if (about.some((rule) => rule.effect === 'allows' && opens(rule, at))) return null;
  return inForceAt(about, at).find(({ effect }) => effect === 'forbids') ?? null;
}

/** The approved trial that opens a way which is otherwise forbidden; null: the way needs none. Every use is journalled. */
export function openingTrial(rules: readonly Conveyance[], drive: Drive, at: number): Conveyance | null {
  if (!drive.seenAtHome || forbiddingRule(rules, drive, at) !== null) return null;
  const about = rules.filter((rule) => isAbout(rule, drive));
  if (!inForceAt(about, at).some(({ effect }) => effect === 'forbids')) return null;
  return about.find((rule) => rule.effect === 'allows' && opens(rule, at)) ?? null;
}

/** Driven by ambulance; a seated or lying transport that is ordered apart from the crew is another journey. */
export const isByAmbulance = (kind: TransportKind): boolean =>
  kind === 'ambulance_a' || kind === 'ambulance_b';

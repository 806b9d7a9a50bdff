import type { Offer } from '../directory/offer.ts';
import type { OfferKind } from '../directory/offer-kind.ts';
import { type Agreement, isPeakOpen } from '../rules/agreement.ts';
import type { Care } from '../rules/care.ts';
import type { Conveyance } from '../rules/conveyance.ts';
import type { Referral, TargetGroup } from '../rules/referral.ts';
import { inForceAt } from '../rules/rule.ts';
import { emptyRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { TobsActions } from '../rules/tobs-actions.ts';
import type { UrgencyRule } from '../rules/urgency-rule.ts';
import { defaultWeights, type Weights } from '../rules/weights.ts';
import type { Need } from './need.ts';
import type { World } from './world.ts';

/** The rules that a need meets at the moment it is asked with, ready to be held against thousands of offers. */
export interface RulesInForce {
  /** Those that cover citizens of the need's municipality, in order of id. */
  readonly agreements: readonly AgreementInForce[];
  /** Kinds on which there is any agreement at all: another municipality's may then be one agreement away. */
  readonly agreedKinds: ReadonlySet<OfferKind>;
  readonly forbidden: readonly ConveyanceInForce[];
  readonly trials: readonly ConveyanceInForce[];
  readonly referral: readonly Referral[];
  readonly targetGroups: readonly TargetGroup[];
  readonly care: ReadonlyMap<OfferKind, Care>;
  readonly urgency: UrgencyRule | undefined;
  readonly weights: Weights;
  readonly declines: NonNullable<World['declines']>;
}

interface AgreementInForce {
  readonly agreement: Agreement;
  readonly isPeakOpen: boolean;
  readonly offersOf: ReadonlySet<string>;
}
interface ConveyanceInForce {
  readonly rule: Conveyance;
  readonly authorities: ReadonlySet<string>;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** A desk's own rule before the one for all desks; of several the first by id. */
function ofDesk<R extends { readonly id: string; readonly desk: string | null }>(
  rules: readonly R[],
  desk: string | undefined,
): R | undefined {
  const own = rules.filter((rule) => rule.desk !== null && rule.desk === desk);
  const all = own.length > 0 ? own : rules.filter((rule) => rule.desk === null);
  return all.toSorted(byId)[0];
}

const prepared = (rules: readonly Conveyance[], effect: Conveyance['effect']): ConveyanceInForce[] =>
  rules
    .filter((rule) => rule.effect === effect)
    .toSorted(byId)
    .map((rule) => ({ rule, authorities: new Set(rule.authorities) }));

/** Rules count as they are when the request is made: `now`, milliseconds since 1970. */
export function rulesFor(
  world: Pick<World, 'rules' | 'peaks' | 'declines'>,
  need: Need,
  now: number,
): RulesInForce {
  const book = world.rules ?? emptyRuleBook;
  const agreements = inForceAt(book.agreements, now).toSorted(byId);
  const conveyance = inForceAt(book.conveyance, now).filter(({ callers }) =>
    callers.includes(need.callerType),
  );
  const { municipality, desk } = need;
  return {
    agreements: agreements
      .filter(({ citizensOf }) => municipality !== null && citizensOf.includes(municipality))
      .map((agreement) => ({
        agreement,
        isPeakOpen: isPeakOpen(world.peaks?.get(agreement.id), now),
        offersOf: new Set(agreement.offersOf),
      })),
    agreedKinds: new Set(agreements.flatMap(({ kinds }) => kinds)),
    forbidden: prepared(conveyance, 'forbids'),
    trials: prepared(
      conveyance.filter(({ status }) => status === 'approved'),
      'allows',
    ),
    referral: inForceAt(book.referral, now)
      .filter(({ callers }) => callers.includes(need.callerType))
      .toSorted(byId),
    targetGroups: inForceAt(book.targetGroups, now).toSorted(byId),
    care: careByKind(inForceAt(book.care, now)),
    urgency: urgencyRuleOf(book, desk, now),
    weights: ofDesk(inForceAt(book.weights, now), desk) ?? defaultWeights,
    declines: world.declines ?? new Map(),
  };
}

/** The desk's rule on urgency at a moment (ms since 1970); undefined: LEON's default counts. */
export const urgencyRuleOf = (
  { urgency }: Pick<RuleBook, 'urgency'>,
  desk: string | undefined,
  now: number,
): UrgencyRule | undefined => ofDesk(inForceAt(urgency, now), desk);

/** The desk's rule on what is done at which TOBS; undefined: LEON's default counts. */
export const tobsActionRuleOf = (
  { tobsActions }: Pick<RuleBook, 'tobsActions'>,
  desk: string | undefined,
  now: number,
): TobsActions | undefined => ofDesk(inForceAt(tobsActions, now), desk);

/** Of several rules for a kind the first by id. */
function careByKind(rules: readonly Care[]): ReadonlyMap<OfferKind, Care> {
  const byKind = new Map<OfferKind, Care>();
  for (const care of rules.toSorted(byId))
    for (const kind of care.kinds) if (!byKind.has(kind)) byKind.set(kind, care);
  return byKind;
}

/** Whose offer it is: rules and agreements follow the authority and the operator, not the house it lies in. */
export const isOf = (organisations: ReadonlySet<string>, { authority, operator }: Offer): boolean =>
  organisations.has(authority) || organisations.has(operator);

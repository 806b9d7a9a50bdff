import { z } from 'zod';
import type { Offer } from '../directory/offer.ts';
import { CompetenceCode, hospitalKinds, OfferKind } from '../directory/offer-kind.ts';
import { OfferId } from '../ids.ts';
import { listOf } from '../language/params.ts';
import { type Alternative, type Alternatives, ReasonCode } from '../matching/alternatives.ts';

/** What stood between the citizen and an offer outside hospital. */
export const obstacleCategories = ['hours', 'competence', 'capacity', 'distance', 'rule'] as const;
export const ObstacleCategory = z.enum(obstacleCategories);
export type ObstacleCategory = z.infer<typeof ObstacleCategory>;

export const Obstacle = z.strictObject({
  offerId: OfferId,
  kind: OfferKind,
  category: ObstacleCategory,
  code: ReasonCode,
  /** The one competence that was missing; null: another obstacle, or several were. */
  competence: CompetenceCode.nullable(),
});
export type Obstacle = z.infer<typeof Obstacle>;

/** Further than this nobody would have gone; LEON default, not validated. */
const withinMinutes = 45;

/** Every other code is a matter of rules: of area, age, referral, agreement or urgency. */
const categoryOf: Partial<Record<ReasonCode, ObstacleCategory>> = {
  competence_missing: 'competence',
  competence_not_at_arrival: 'hours',
  test_missing: 'competence',
  test_not_at_arrival: 'hours',
  closed_now: 'hours',
  opens_later: 'hours',
  no_free_place: 'capacity',
  all_held: 'capacity',
  not_staffed: 'capacity',
  status_full: 'capacity',
  status_closed: 'capacity',
  earliest_at: 'capacity',
  closes_before_done: 'hours',
  isolation_missing: 'competence',
  observation_not_covered: 'competence',
  visits_too_rare: 'competence',
  unreachable: 'distance',
  too_late: 'distance',
  citizen_not_moved: 'distance',
};

/**
 * Offers outside hospital that one kind of obstacle alone kept from fitting: had that been different, there would have
 * been an alternative. An offer that two kinds kept away is nobody's single fault and is not counted.
 */
export function soleObstacles(
  { near, rejected }: Pick<Alternatives, 'near' | 'rejected'>,
  offers: ReadonlyMap<OfferId, Pick<Offer, 'kind' | 'capacityModel'>>,
): Obstacle[] {
  return [...near, ...rejected].flatMap((alternative) => {
    const offer = offers.get(alternative.offerId);
    if (!offer || hospitalKinds.has(offer.kind) || offer.capacityModel === 'none') return [];
    if ((alternative.travelMinutes ?? 0) > withinMinutes) return [];
    return soleObstacle(alternative, offer.kind);
  });
}

function soleObstacle({ offerId, reasons }: Alternative, kind: OfferKind): Obstacle[] {
  const against = reasons.filter(({ effect }) => effect === 'against');
  // its own no to this very case says nothing of the register
  if (against.some(({ code }) => code === 'declined_before')) return [];
  const [first, ...others] = against.map(({ code }) => categoryOf[code] ?? 'rule');
  const obstacle = against[0];
  if (!first || !obstacle || others.some((category) => category !== first)) return [];
  const missing = against.flatMap(({ params }) => [
    ...listOf(params, 'competences'),
    ...listOf(params, 'tests'),
  ]);
  const one = CompetenceCode.safeParse(missing.length === 1 ? missing[0] : null);
  const competence = one.success ? one.data : null;
  return [{ offerId, kind, category: first, code: obstacle.code, competence }];
}

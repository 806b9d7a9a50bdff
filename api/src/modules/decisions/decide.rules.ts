import type { DecisionRecord } from '@leon/contracts/decisions/decision.ts';
import { type Obstacle, soleObstacles } from '@leon/contracts/decisions/obstacle.ts';
import { rulesInForce } from '@leon/contracts/decisions/rules-in-force.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative } from '@leon/contracts/matching/alternatives.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import type { World } from '@leon/contracts/matching/world.ts';

export interface Decided {
  readonly record: DecisionRecord;
  readonly chosen: Pick<Alternative, 'rank' | 'verdict'>;
  /** Null: no hospital was chosen. */
  readonly obstacles: readonly (Obstacle & { readonly authority: string })[] | null;
}

/** What a choice rests on at this moment; undefined: the choice is not one of the ranked offers. `now`: ms since 1970. */
export function decide(world: World, need: Need, now: number, offerId: OfferId): Decided | undefined {
  const alternatives = rankAlternatives(world, need, now);
  const chosen = [...alternatives.fitting, ...alternatives.near, ...alternatives.rejected].find(
    (one) => one.offerId === offerId,
  );
  const offers = new Map(world.offers.map((offer) => [offer.id, offer]));
  const offer = offers.get(offerId);
  if (!chosen || !offer) return undefined;
  return {
    chosen: { rank: chosen.rank, verdict: chosen.verdict },
    record: {
      v: 1,
      need,
      alternatives,
      rules: world.rules ? rulesInForce(world.rules, now) : [],
      offers: world.offers.map(({ id, version, name, kind }) => ({ id, version, name, kind })),
      figures: [...world.capacities.values()].map(
        ({ offerId: of, version, status, free, held, reportedAt, reportedBy }) => ({
          ...{ offerId: of, version, status, free, held, reportedAt, reportedBy },
        }),
      ),
    },
    obstacles: hospitalKinds.has(offer.kind)
      ? soleObstacles(alternatives, offers).map((obstacle) => ({
          ...obstacle,
          authority: offers.get(obstacle.offerId)?.authority ?? '',
        }))
      : null,
  };
}

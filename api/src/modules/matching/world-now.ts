import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { Services } from '../../services.ts';
import type { Offered } from './offered.ts';

/** What the server ranks a need against: the offers of this moment, the figures given, the driving times that are known. */
export function worldOf(
  { roads }: Pick<Services, 'roads'>,
  { offers, ferries, waterDetours, declines, rules, peaks }: Omit<Offered, 'byId'>,
  { position, landArea }: Pick<Need, 'position' | 'landArea'>,
  capacities: readonly Capacity[],
): World {
  return {
    ...{ offers, ferries, waterDetours, declines, rules, peaks },
    capacities: new Map(capacities.map((capacity) => [capacity.offerId, capacity])),
    roads: roads.known(position, landArea, offers),
  };
}

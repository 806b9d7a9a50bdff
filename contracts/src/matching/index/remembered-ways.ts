import type { Position } from '../../geo.ts';
import type { Need } from '../need.ts';
import { type Way, type Ways, waysFrom } from '../way.rules.ts';
import type { World } from '../world.ts';

type Land = Pick<World, 'ferries' | 'waterDetours' | 'roads'>;

/** While a need is typed its place stays: the ways found for one keystroke are those of the next. */
export class RememberedWays {
  #from: Pick<Need, 'position' | 'landArea'> | undefined;
  #land: Land | undefined;
  #ways: Ways | undefined;

  from(need: Pick<Need, 'position' | 'landArea'>, land: Land): Ways {
    if (this.#ways && this.#isFrom(need) && this.#isOver(land)) return this.#ways;
    const { position, landArea } = need;
    this.#from = { position: { ...position }, landArea };
    const { ferries, waterDetours, roads } = land;
    this.#land = { ferries, waterDetours, roads };
    this.#ways = remembering(waysFrom(need, land));
    return this.#ways;
  }

  #isFrom({ position, landArea }: Pick<Need, 'position' | 'landArea'>): boolean {
    const { lat, lon } = this.#from?.position ?? { lat: Number.NaN, lon: Number.NaN };
    return position.lat === lat && position.lon === lon && landArea === this.#from?.landArea;
  }

  /** Rows are replaced and never changed in place. */
  #isOver({ ferries, waterDetours, roads }: Land): boolean {
    const land = this.#land;
    return ferries === land?.ferries && waterDetours === land.waterDetours && roads === land.roads;
  }
}

function remembering(ways: Ways): Ways {
  const found = new WeakMap<Position, { readonly landArea: string; readonly way: Way | null }>();
  return {
    ...ways,
    to: (offer) => {
      const known = found.get(offer.position);
      if (known?.landArea === offer.landArea) return known.way;
      const way = ways.to(offer);
      found.set(offer.position, { landArea: offer.landArea, way });
      return way;
    },
  };
}

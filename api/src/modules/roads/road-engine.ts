import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Position } from '@leon/contracts/geo.ts';
import { type RoadTime, type RoadTimes, roadSpot } from '@leon/contracts/matching/road-times.ts';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { type Direction, type Leg, placesPerTable, readTable, tablePath } from './osrm-table.ts';

type Destination = Pick<Offer, 'id' | 'travel' | 'position' | 'landArea'>;

export interface RoadEngine {
  readonly state: () => 'off' | 'down' | 'ready';
  /** Asks for what is not known yet; what the engine does not answer is left out, never guessed. Never throws. */
  readonly ask: (from: Position, landArea: string, offers: readonly Destination[]) => Promise<RoadTimes>;
  /** Only what was answered before: for use inside a transaction. */
  readonly known: (from: Position, landArea: string, offers: readonly Destination[]) => RoadTimes;
}

export interface RoadEngineOptions {
  /** Base address of an OSRM `osrm-routed`; undefined: there is none. */
  readonly url: string | undefined;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  /** Failures in a row after which nobody waits for the engine, and for how long. */
  readonly breakAfter?: number;
  readonly restMs?: number;
}

/** Roads change slowly; a closed road shows the next day. */
const keptForMs = 24 * 60 * 60_000;
const keptLegs = 200_000;

interface Wanted {
  readonly place: Position;
  readonly direction: Direction;
  readonly key: string;
}

const spotKey = ({ lat, lon }: Position): string => `${lat},${lon}`;

/** Driving times by an OSRM table service: kept for a day, given up on for a while when it fails. */
export function createRoadEngine(options: RoadEngineOptions): RoadEngine {
  const { url, timeoutMs = 1500, breakAfter = 3, restMs = 30_000 } = options;
  const get = options.fetch ?? fetch;
  const legs = new LRUCache<string, { readonly leg: Leg | null }>({ max: keptLegs, ttl: keptForMs });
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(breakAfter),
  });

  async function askTable(spot: Position, wanted: readonly Wanted[], direction: Direction): Promise<void> {
    const places = wanted.map(({ place }) => place);
    const found = await breaker.execute(async () => {
      const answer = await get(new URL(tablePath(spot, places, direction), url), {
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (!answer.ok) throw new Error(`the road engine answered ${answer.status}`);
      return readTable(await answer.json(), direction);
    });
    for (const [index, { key }] of wanted.entries()) legs.set(key, { leg: found[index] ?? null });
  }

  const known: RoadEngine['known'] = (from, landArea, offers) => {
    const spot = roadSpot(from);
    const times = new Map<RoadTime['offerId'], RoadTime>();
    for (const offer of url === undefined ? [] : offers) {
      const wanted = wantedOf(spot, landArea, offer);
      const leg = wanted && legs.get(wanted.key)?.leg;
      if (leg) times.set(offer.id, { offerId: offer.id, ...leg });
    }
    return { from: spot, times };
  };

  return {
    state: () => (url === undefined ? 'off' : breaker.state === CircuitState.Open ? 'down' : 'ready'),
    known,
    ask: async (from, landArea, offers) => {
      const spot = roadSpot(from);
      if (url !== undefined) {
        const wanted = offers.flatMap((offer) => wantedOf(spot, landArea, offer) ?? []);
        const missing = [...new Map(wanted.map((one) => [one.key, one])).values()].filter(
          ({ key }) => !legs.has(key),
        );
        const tables = [...Map.groupBy(missing, ({ direction }) => direction)].flatMap(([direction, all]) =>
          chunks(all, placesPerTable).map((some) => askTable(spot, some, direction)),
        );
        await Promise.allSettled(tables);
      }
      return known(from, landArea, offers);
    },
  };
}

/** Null: nobody travels there, it is not known where it is, or water lies between. */
function wantedOf(spot: Position, landArea: string, offer: Destination): Wanted | null {
  if (offer.travel === 'none' || offer.position === null || offer.landArea !== landArea) return null;
  const direction = offer.travel === 'citizen_to_offer' ? 'out' : 'home';
  const place = offer.position;
  return { place, direction, key: `${direction}|${spotKey(spot)}|${spotKey(place)}` };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

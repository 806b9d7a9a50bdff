import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Random } from './random.ts';

type Model = Offer['capacityModel'];

const iso = (minute: number): string => new Date(minute * 60_000).toISOString();

const statuses: Readonly<Record<Model, readonly (readonly [Capacity['status'], number])[]>> = {
  beds: [
    ['open', 92],
    ['full', 2],
    ['closed', 3],
    ['unknown', 3],
  ],
  team: [
    ['now', 60],
    ['later', 22],
    ['full', 10],
    ['closed', 3],
    ['unknown', 5],
  ],
  slots: [
    ['later', 70],
    ['now', 15],
    ['full', 12],
    ['closed', 3],
  ],
  status: [
    ['open', 88],
    ['full', 6],
    ['closed', 6],
  ],
  none: [['open', 1]],
};

/** What an offer last told, or null: it never told anything. Ages follow a rhythm of three reports a day. */
export function capacityOf(random: Random, offer: Offer, minute: number, version = 1): Capacity | null {
  const model = offer.capacityModel;
  if (model === 'none' || random.chance(0.08)) return null;
  const status = random.weighted(statuses[model]);
  const counted = model === 'beds' || (model === 'slots' && random.chance(0.5));
  const free = counted
    ? random.weighted([
        [0, 3],
        [1, 3],
        [2, 3],
        [3, 2],
        [random.whole(4, 20), 1],
      ])
    : null;
  const held = free === null || random.chance(0.7) ? 0 : random.whole(0, Math.max(1, free));
  // fresh until the next reporting time and an hour; some have missed one, some many
  const until =
    minute -
    (minute % 30) +
    random.weighted([
      [330, 70],
      [-60, 15],
      [-600, 10],
      [-5000, 5],
    ]);
  const told = random.chance(0.97);
  return {
    offerId: offer.id,
    version,
    model,
    status,
    free,
    held,
    promised: random.whole(0, 2),
    earliestAt: status === 'later' && random.chance(0.95) ? iso(minute + random.whole(0, 48) * 30) : null,
    closedUntil: status === 'closed' && random.chance(0.8) ? iso(minute + random.whole(-4, 60) * 30) : null,
    waitingMinutes: null,
    overbooking: null,
    asked: null,
    closedReason: null,
    reportedAt: told ? iso(until - 360 - random.whole(0, 120)) : null,
    reportedBy: told ? 'Akutfunktionen' : null,
    source: told ? 'screen' : null,
    freshUntil: told ? iso(until) : null,
    staleAt: told ? iso(until + 240) : null,
  };
}

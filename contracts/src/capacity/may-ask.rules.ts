import type { Offer } from '../directory/offer.ts';
import { askAgainAfterMs, asksPerDay, type NotAsked } from './ask-capacity.ts';
import { type Capacity, freshnessAt } from './capacity.ts';

type Asked = Pick<Capacity, 'asked' | 'reportedAt' | 'freshUntil' | 'staleAt'> | undefined;

/** Null: the unit may be asked about this offer now. `today`: how often it was asked or reminded on this Danish day; `now`: ms since 1970. */
export function whyNotAsked(
  offer: Pick<Offer, 'capacityModel' | 'answersInLeon'>,
  capacity: Asked,
  today: number,
  now: number,
): NotAsked | null {
  if (offer.capacityModel === 'none') return 'not_counted';
  if (!offer.answersInLeon) return 'by_phone';
  if (capacity !== undefined && freshnessAt(capacity, now) === 'fresh') return 'fresh';
  if (capacity?.asked != null && now < Date.parse(capacity.asked.at) + askAgainAfterMs)
    return 'asked_already';
  return today >= asksPerDay ? 'asked_often' : null;
}

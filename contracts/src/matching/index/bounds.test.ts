import { expect, it } from 'vitest';
import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';
import { assessOffer } from '../assess.ts';
import type { Need } from '../need.ts';
import { orderKeys } from '../order.ts';
import { rulesFor } from '../rules-in-force.ts';
import { waysFrom } from '../way.rules.ts';
import { aCapacity, aNeed, anOffer, aWorld, hours, inMinutes, now, offerId } from '../world.test-support.ts';
import { Bounds } from './bounds.ts';
import { verdictAt } from './cost.ts';
import { OfferRows } from './offer-rows.ts';

/** The last of the offers: the order keys that its bound and its assessment have. */
function keysOfLast(offers: readonly Offer[], capacities: readonly Capacity[], changes: Partial<Need>) {
  const rows = new OfferRows();
  for (const capacity of capacities) rows.setCapacity(capacity.offerId, capacity);
  for (const offer of offers) rows.setOffer(offer);
  const need = aNeed(changes);
  const ways = waysFrom(need, aWorld([]));
  const rules = rulesFor({}, need, now);
  const row = offers.length - 1;
  const offer = rows.offerAt(row);
  const bounds = new Bounds(rows, aWorld([]), need, now, ways, rules);
  const bound = {
    ...verdictAt(bounds.cost(row)),
    level: offer.level,
    afterPlaces: false,
    freshness: bounds.freshness(row),
    points: bounds.points(row),
  };
  const truth = assessOffer(offer, rows.capacity(offer.id), need, now, ways, rules);
  return { bound: orderKeys(bound), truth: orderKeys(truth) };
}

const second = { id: offerId(2), code: 'b' };

it('a closure that has ended tells nothing of another offer that reported in the same rhythm', () => {
  const told = aCapacity({ reportedAt: inMinutes(0) });
  const ended = { ...told, status: 'closed' as const, closedUntil: inMinutes(-5) };
  const { bound, truth } = keysOfLast(
    [anOffer(), anOffer(second)],
    [ended, { ...told, offerId: second.id }],
    {},
  );
  expect(bound).toEqual(truth);
});

it('what is nice to have counts only from the hour it is there', () => {
  const nice = { code: 'AKF-33', authority: 'core' as const, hours: [hours(5, 300)] };
  const team = anOffer({ competences: [...anOffer().competences, nice] });
  const { bound, truth } = keysOfLast([team], [aCapacity({ reportedAt: inMinutes(0) })], {
    niceCompetences: ['AKF-33'],
  });
  expect(bound).toEqual(truth);
});

it('a stay that still ends before closing time is no obstacle, a minute later it is', () => {
  // about 12 minutes away
  const placeUntil = (minutes: number) =>
    anOffer({ travel: 'citizen_to_offer', openHours: [hours(-300, minutes), hours(2000, 4000)] });
  const verdicts = (minutes: number) => {
    const { bound, truth } = keysOfLast([placeUntil(minutes)], [aCapacity()], { careHours: 8 });
    return [bound[0], truth[0]];
  };
  expect([492, 491].map(verdicts)).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

it('a team that cannot be there before its hours end is bound to be rejected', () => {
  const { bound, truth } = keysOfLast([anOffer({ openHours: [hours(-300, 12)] })], [aCapacity()], {});
  expect([bound[0], truth[0]]).toEqual([2, 2]);
});

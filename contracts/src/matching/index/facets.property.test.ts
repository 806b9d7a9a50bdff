import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';
import { subjectOf } from '../assess.ts';
import type { Need } from '../need.ts';
import { need, world } from '../random-world.test-support.ts';
import { rulesFor } from '../rules-in-force.ts';
import type { Travel } from '../travel.rules.ts';
import { now } from '../world.test-support.ts';
import type { World } from '../world.ts';
import { ArrivalCosts } from './arrival-costs.ts';
import { type Cost, costOf } from './cost.ts';
import { type Facet, facets, softening } from './facets.ts';
import { OfferRows } from './offer-rows.ts';
import { leastAfter, leastAt } from './steps.ts';

/** Asks the rules themselves, for an offer that is met in so many minutes. */
function askedOf(picture: World, question: Need) {
  const rules = rulesFor(picture, question, now);
  const subjectAt = (
    { offer, capacity }: { offer: Offer; capacity: Capacity | undefined },
    minutes: number,
  ) => {
    const travel: Travel = { method: 'crow_fly', minutes, distanceKm: null, way: null };
    return subjectOf(offer, capacity, question, now, travel, rules);
  };
  const costAt = (facet: Facet, offer: Offer, capacity: Capacity | undefined, minutes: number): Cost => {
    const subject = subjectAt({ offer, capacity }, minutes);
    return costOf(
      offer.kind,
      facet.rules.flatMap((rule) => rule(subject)),
    );
  };
  return { asked: { nowMinute: Math.floor(now / 60_000), subjectAt }, costAt };
}

const all = Object.entries<Facet>(facets);

describe.each(all)('offers alike in their %s', (_, facet) => {
  it('get the same verdict from its rules', () => {
    fc.assert(
      fc.property(
        world,
        world,
        need,
        fc.integer({ min: 0, max: 300 }),
        (picture, other, question, minutes) => {
          const { costAt } = askedOf(picture, question);
          for (const [n, one] of picture.offers.entries()) {
            const another = other.offers[n];
            if (another === undefined || softening(one) !== softening(another)) continue;
            const [here, there] = [picture.capacities.get(one.id), other.capacities.get(one.id)];
            if ((here === undefined) !== (there === undefined)) continue;
            const twin = { ...another };
            for (const field of facet.offer) Object.assign(twin, { [field]: one[field] });
            const told = there && { ...there };
            for (const field of facet.capacity) if (told) Object.assign(told, { [field]: here?.[field] });
            expect(costAt(facet, twin, told, minutes)).toBe(costAt(facet, one, here, minutes));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe.each(all.filter(([, { edges }]) => edges !== undefined))('the %s of an offer', (name) => {
  it('are never said to cost more than they do, whenever citizen and offer meet', () => {
    fc.assert(
      fc.property(world, need, (picture, question) => {
        const { asked, costAt } = askedOf(picture, question);
        const rows = new OfferRows();
        for (const [id, capacity] of picture.capacities) rows.setCapacity(id, capacity);
        for (const offer of picture.offers) rows.setOffer(offer);
        for (const { facet, column } of rows.facets) {
          if (facet !== facets[name as keyof typeof facets]) continue;
          const costs = new ArrivalCosts(facet, column, asked);
          for (let row = 0; row < Math.min(3, rows.end); row += 1) {
            const offer = rows.offerAt(row);
            const steps = costs.steps(row);
            let later: Cost = Number.POSITIVE_INFINITY;
            for (let minutes = 700; minutes >= 0; minutes -= 1) {
              const cost = costAt(facet, offer, rows.capacity(offer.id), minutes);
              later = Math.min(later, cost);
              if (leastAt(steps, minutes) > cost || leastAfter(steps, minutes) > later)
                expect({ minutes, least: leastAt(steps, minutes), after: leastAfter(steps, minutes) }).toBe({
                  cost,
                  later,
                });
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

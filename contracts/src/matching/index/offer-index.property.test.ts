import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferId } from '../../ids.ts';
import type { Alternative, Alternatives } from '../alternatives.ts';
import { assessOffer } from '../assess.ts';
import type { Need } from '../need.ts';
import { comparePlaces, orderKeys, type Standing } from '../order.ts';
import { need, world } from '../random-world.test-support.ts';
import { isRanked, rankAlternatives } from '../rank.ts';
import { roadSpot } from '../road-times.ts';
import { rulesFor } from '../rules-in-force.ts';
import { waysFrom } from '../way.rules.ts';
import { now, offerId } from '../world.test-support.ts';
import type { World } from '../world.ts';
import { Bounds } from './bounds.ts';
import { bundlesOf, byDistance, byVerdict } from './bundles.ts';
import { OfferIndex } from './offer-index.ts';
import { OfferRows } from './offer-rows.ts';

const runs = { numRuns: 300 };

/** Driving times for some offers, from where this need's citizen is. */
const roadMinutes = fc.array(fc.option(fc.integer({ min: 0, max: 200 })), { minLength: 14, maxLength: 14 });
const withRoads = (picture: World, { position }: Need, minutes: readonly (number | null)[]): World => {
  const times = minutes.flatMap((value, n) =>
    value === null ? [] : [[offerId(n), { offerId: offerId(n), minutes: value, km: value }] as const],
  );
  return { ...picture, roads: { from: roadSpot(position), times: new Map(times) } };
};
/** Of all asked worlds one in three has a road engine. */
const asked = fc
  .tuple(world, need, fc.option(roadMinutes, { freq: 1 }), fc.integer({ min: -300, max: 900 }))
  .map(([picture, question, minutes, later]) => ({
    picture: minutes === null ? picture : withRoads(picture, question, minutes),
    question,
    at: now + later * 60_000 + 12_345,
  }));

function fill(target: OfferIndex | OfferRows, { offers, capacities }: World): void {
  // some rooms are told before their offers
  for (const [id, capacity] of capacities) if (id < offerId(7)) target.setCapacity(id, capacity);
  for (const offer of offers) target.setOffer(offer);
  for (const [id, capacity] of capacities) if (id >= offerId(7)) target.setCapacity(id, capacity);
}

const inOneList = ({ fitting, near, rejected }: Alternatives): Alternative[] => [
  ...fitting,
  ...near,
  ...rejected,
];

describe('the index', () => {
  it('answers the same for another question asked of it before, from the same place or another', () => {
    fc.assert(
      fc.property(asked, need, roadMinutes, ({ picture, question, at }, other, minutes) => {
        const index = new OfferIndex();
        fill(index, picture);
        const moved = { ...other, position: question.position, landArea: question.landArea };
        for (const [world, before] of [
          [picture, other],
          [{ ...picture, roads: undefined, waterDetours: [] }, moved],
          [withRoads(picture, question, minutes), moved],
          [picture, { ...moved, landArea: other.landArea }],
        ] as const)
          index.top(world, before, at, 14);
        const whole = inOneList(rankAlternatives(picture, question, at));
        expect(inOneList(index.top(picture, question, at, 14))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('answers with the beginning of the whole list, reasons included', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(1, 3, 8, 20), ({ picture, question, at }, count) => {
        const index = new OfferIndex();
        fill(index, picture);
        const whole = inOneList(rankAlternatives(picture, question, at));
        expect(inOneList(index.top(picture, question, at, count))).toEqual(whole.slice(0, count));
      }),
      runs,
    );
  });

  const change = fc.record({
    n: fc.integer({ min: 0, max: 13 }),
    what: fc.constantFrom(
      'offer' as const,
      'offer' as const,
      'end' as const,
      'room' as const,
      'silence' as const,
    ),
  });

  it('answers the same after any sequence of changes as if it had been made anew', () => {
    fc.assert(
      fc.property(
        asked,
        world,
        fc.array(change, { maxLength: 30 }),
        ({ picture, question, at }, other, changes) => {
          const index = new OfferIndex();
          fill(index, picture);
          const offers = new Map(picture.offers.map((offer) => [offer.id, offer]));
          const capacities = new Map(picture.capacities);
          for (const { n, what } of changes) {
            const id = offerId(n);
            const changed = what === 'offer' && other.offers.find((offer) => offer.id === id);
            if (changed) {
              offers.set(id, changed);
              index.setOffer(changed);
            }
            if (what === 'end') {
              offers.delete(id);
              index.removeOffer(id);
            }
            if (what !== 'room' && what !== 'silence') continue;
            const told = what === 'room' ? other.capacities.get(id) : undefined;
            if (told) capacities.set(id, told);
            else capacities.delete(id);
            index.setCapacity(id, told);
          }
          const now = { ...picture, offers: [...offers.values()], capacities };
          const whole = inOneList(rankAlternatives(now, question, at));
          expect(inOneList(index.top(picture, question, at, 14))).toEqual(whole);
          expect(index.size).toBe(now.offers.filter(isRanked).length);
        },
      ),
      runs,
    );
  });
});

const keysOf = (standing: Standing) => ({ keys: orderKeys(standing), code: '', offerId: '' });
const isNoWorse = (bound: Standing, truth: Standing): boolean =>
  comparePlaces(keysOf(bound), keysOf(truth)) <= 0;

describe('a bound never promises less than an offer turns out to be', () => {
  it('of a level, of those equally far, of those with one verdict, and of the offer itself', () => {
    fc.assert(
      fc.property(asked, ({ picture, question, at }) => {
        const rows = new OfferRows();
        fill(rows, picture);
        const ways = waysFrom(question, picture);
        const rules = rulesFor(picture, question, at);
        const bounds = new Bounds(rows, picture, question, at, ways, rules);
        const seen: OfferId[] = [];
        for (const bundle of bundlesOf(rows, bounds)) {
          for (const layer of byDistance(bundle, bounds)) {
            expect(isNoWorse(bundle.standing, layer.standing)).toBe(true);
            for (const alike of byVerdict(layer, bounds)) {
              expect(isNoWorse(layer.standing, alike.standing)).toBe(true);
              for (const row of alike.rows) {
                const offer = rows.offerAt(row);
                seen.push(offer.id);
                const truth = assessOffer(offer, rows.capacity(offer.id), question, at, ways, rules);
                const bound = { ...alike.standing, points: bounds.points(row) };
                expect(isNoWorse(alike.standing, bound)).toBe(true);
                expect({ bound, truth, holds: isNoWorse(bound, truth) }).toMatchObject({ holds: true });
              }
            }
          }
        }
        expect(seen.sort()).toEqual(
          picture.offers
            .filter(isRanked)
            .map(({ id }) => id)
            .sort(),
        );
      }),
      runs,
    );
  });
});

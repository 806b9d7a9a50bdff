import type { Offer } from '@leon/contracts/directory/offer.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import { aCapacity, aNeed, anOffer, now, offerId } from '@leon/contracts/matching/world.test-support.ts';
import { expect, test } from 'vitest';
import { PictureRanking } from './rank-picture.ts';

const told = { ferries: [], waterDetours: [] };

/** One in three fits; the others are another municipality's. */
const picture = (count: number) =>
  new Map(
    Array.from({ length: count }, (_, n): [Offer['id'], Offer] => {
      const served = n % 3 === 0 ? '0791' : '0779';
      const position = { lat: 56.45, lon: 9 + n / 2000 };
      return [
        offerId(n),
        anOffer({ id: offerId(n), code: `t-${n}`, servesMunicipalities: [served], position }),
      ];
    }),
  );
const roomOf = (offers: ReadonlyMap<Offer['id'], Offer>) =>
  new Map([...offers.keys()].map((id) => [id, aCapacity({ offerId: id })]));

test('a region is ranked whole', () => {
  const offers = picture(300);
  const ranked = new PictureRanking().rank(offers, roomOf(offers), told, aNeed(), now);
  expect([ranked.fitting.length, ranked.rejected.length, ranked.unlisted]).toEqual([100, 200, 0]);
});

test('of a country all that fits is listed, as the whole ranking has it, and the end only counted', () => {
  const offers = picture(1_500);
  const capacities = roomOf(offers);
  const ranked = new PictureRanking().rank(offers, capacities, told, aNeed(), now);
  const whole = rankAlternatives({ ...told, offers: [...offers.values()], capacities }, aNeed(), now);
  expect(ranked.fitting).toEqual(whole.fitting);
  expect(ranked.near).toEqual(whole.near);
  expect(ranked.rejected).toEqual(whole.rejected.slice(0, 50));
  expect(ranked.unlisted).toBe(whole.rejected.length - 50);
});

test('what lacks only a word from a doctor or the municipality is listed, however many', () => {
  const offers = picture(1_500);
  const ranked = new PictureRanking().rank(offers, roomOf(offers), told, aNeed({ municipality: null }), now);
  expect([ranked.near.length, ranked.unlisted]).toEqual([1_500, 0]);
});

test('a picture that has changed is ranked as it is now', () => {
  const ranking = new PictureRanking();
  const before = picture(1_500);
  ranking.rank(before, roomOf(before), told, aNeed(), now);
  const after = new Map(before);
  after.delete(offerId(0));
  after.set(offerId(1), anOffer({ id: offerId(1), code: 'new' }));
  const capacities = roomOf(after);
  capacities.set(offerId(3), aCapacity({ offerId: offerId(3), status: 'full' }));
  capacities.delete(offerId(6));
  const ranked = ranking.rank(after, capacities, told, aNeed(), now);
  const whole = rankAlternatives({ ...told, offers: [...after.values()], capacities }, aNeed(), now);
  expect(ranked.fitting).toEqual(whole.fitting);
  expect(ranked.near).toEqual(whole.near);
});

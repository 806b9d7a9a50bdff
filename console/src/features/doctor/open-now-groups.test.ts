import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative, ReasonCode } from '@leon/contracts/matching/alternatives.ts';
import { describe, expect, it } from 'vitest';
import { type OpenRow, openNowGroups } from './open-now-groups.ts';

const kinds = {
  ...{ team: 'acute_team', one: 'municipal_place', two: 'municipal_place', three: 'municipal_place' },
  ...{ four: 'municipal_place', late: 'acute_team', full: 'municipal_place', far: 'acute_clinic' },
} as const satisfies Record<string, OfferKind>;
const offers = new Map(
  Object.entries(kinds).map(([id, kind]) => [id as OfferId, { id, kind, name: id } as unknown as Offer]),
);
const alternative = (id: keyof typeof kinds | 'gone', ...codes: ReasonCode[]) =>
  ({
    offerId: id,
    reasons: codes.map((code) => ({ code, effect: 'against', params: {} })),
  }) as unknown as Alternative;
const ids = (rows: readonly OpenRow[]) => rows.map(({ offer }) => offer.id);

describe('what a phone shows of the ranking', () => {
  const ranked = {
    at: 0,
    fitting: (['one', 'team', 'two', 'three', 'four', 'gone'] as const).map((id) => alternative(id)),
    near: [alternative('late', 'opens_later'), alternative('full', 'no_free_place')],
    rejected: [alternative('far', 'unreachable')],
  };
  const shown = openNowGroups(ranked, offers);

  it('keeps the engine’s order and folds the fourth of a kind', () => {
    expect(ids(shown.open)).toEqual(['one', 'team', 'two', 'three']);
    expect(ids(shown.moreOpen)).toEqual(['four']);
  });

  it('sets apart what opens later from what does not fit for another reason', () => {
    expect(ids(shown.later)).toEqual(['late']);
    expect(ids(shown.others)).toEqual(['full', 'far']);
  });
});

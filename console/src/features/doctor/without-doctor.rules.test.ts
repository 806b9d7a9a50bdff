import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { withoutDoctor } from './without-doctor.rules.ts';

const atFour = Date.parse('2026-11-23T16:00:00+01:00');
const kinds = { team: 'acute_team', ward: 'hospital_ward' } as const satisfies Record<string, OfferKind>;
const offers = new Map(
  Object.entries(kinds).map(([id, kind]) => [id as OfferId, { id, kind } as unknown as Offer]),
);
const row = (number: number, status: CaseRow['status'], until: string | null, at = 'team') =>
  ({
    ...{ number, status, responsibleUntil: until },
    placement: { offerId: at, hasResponsible: until !== null },
  }) as unknown as CaseRow;
const numbers = (rows: CaseRow[]) => withoutDoctor(rows, offers, atFour).map((one) => one.row.number);

test.each<[string, CaseRow, boolean]>([
  ['responsible until four, and it is four', row(1, 'accepted', '2026-11-23T15:00:00Z'), true],
  ['responsible for a second more', row(1, 'accepted', '2026-11-23T15:00:01Z'), false],
  ['nobody was ever named', row(1, 'accepted', null), true],
  ['handed over, and its time has run out', row(1, 'handed_over', '2026-11-23T14:00:00Z'), true],
  ['asked, not promised', row(1, 'requested', null), false],
  ['closed', row(1, 'closed', null), false],
  ['in hospital, which has doctors of its own', row(1, 'accepted', null, 'ward'), false],
  ['at an offer that is gone from the register', row(1, 'accepted', null, 'gone'), true],
  ['placed nowhere', { ...row(1, 'accepted', null), placement: null }, false],
])('%s', (_, one, expected) => expect(numbers([one])).toEqual(expected ? [1] : []));

test('the longest without a doctor comes first', () => {
  const rows = [
    row(3, 'accepted', null),
    row(2, 'accepted', '2026-11-23T14:30:00Z'),
    row(1, 'accepted', '2026-11-23T14:00:00Z'),
  ];
  expect(numbers(rows)).toEqual([1, 2, 3]);
});

import type { Alternative, Alternatives } from '@leon/contracts/matching/alternatives.ts';
import { expect, test } from 'vitest';
import { nearestDrive } from './nearest-drive.ts';

const place = (offerId: string, travelMinutes: number | null, ...codes: string[]) =>
  ({
    ...{ offerId, travelMinutes },
    reasons: codes.map((code) => ({ code, effect: 'against', params: {} })),
  }) as unknown as Alternative;
const said = (fitting: Alternative[], rejected: Alternative[]) => {
  const drive = nearestDrive({ at: 0, fitting, near: [], rejected } as Alternatives);
  return drive === undefined ? null : `${drive.offerId} ${drive.reason.code}`;
};
const team = place('team', 5, 'can_come_now');

test.each([
  ['no place is near: nothing is said', [team], [], null],
  [
    'a place here is forbidden, a trial runs elsewhere',
    [team, place('far', 60, 'travel', 'conveyance_trial')],
    [place('here', 4, 'conveyance_not_allowed')],
    'here conveyance_not_allowed',
  ],
  [
    'a trial runs here, places elsewhere are forbidden',
    [place('here', 4, 'conveyance_trial')],
    [place('far', 60, 'conveyance_not_allowed'), place('island', null, 'conveyance_not_allowed')],
    'here conveyance_trial',
  ],
] as const)('%s', (_, fitting, rejected, expected) => {
  expect(said([...fitting], [...rejected])).toBe(expected);
});

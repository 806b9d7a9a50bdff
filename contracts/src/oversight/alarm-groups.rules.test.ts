import { expect, test } from 'vitest';
import type { AlarmKind } from './alarm.ts';
import { dueToSound, groupAlarms } from './alarm-groups.rules.ts';

const minute = 60_000;
type One = [kind: AlarmKind, dueMinute: number, owner?: string];
const alarms = (...ones: One[]) =>
  ones.map(([kind, dueMinute, owner], nth) => ({
    ...{ key: `${nth}`, kind, dueAt: dueMinute * minute },
    owner: owner === undefined ? null : { id: owner },
  }));
const grouped = (...ones: One[]): string[] =>
  groupAlarms(alarms(...ones), 300).map((group) => group.alarms.map(({ key }) => key).join(' '));

const ending = 'responsibility_ending';
const table: [string, One[], string[]][] = [
  ['nothing is no group', [], []],
  [
    'all that end with one duty',
    [
      [ending, 30],
      [ending, 30],
      [ending, 30],
    ],
    ['0 1 2'],
  ],
  [
    'five minutes after the first still belong to it',
    [
      [ending, 0],
      [ending, 5],
    ],
    ['0 1'],
  ],
  [
    'later ones are the next group, however close to the last',
    [
      [ending, 0],
      [ending, 4],
      [ending, 6],
    ],
    ['0 1', '2'],
  ],
  [
    'each kind is its own group',
    [
      ['closed', 0],
      [ending, 0],
      ['closed', 1],
    ],
    ['0 2', '1'],
  ],
  [
    'the order of falling due decides, not that of the list',
    [
      [ending, 4],
      [ending, 0],
      [ending, 6],
    ],
    ['1 0', '2'],
  ],
  [
    'what somebody has taken is not among what nobody has',
    [
      [ending, 0],
      [ending, 0, 'a'],
      [ending, 1],
    ],
    ['0 2', '1'],
  ],
  [
    'each owner’s are together',
    [
      [ending, 0, 'a'],
      [ending, 0, 'b'],
      [ending, 1, 'a'],
    ],
    ['0 2', '1'],
  ],
  [
    'calls that ring are never folded',
    [
      ['unanswered', 0],
      ['unanswered', 0],
    ],
    ['0', '1'],
  ],
  [
    'nor are citizens who are worse',
    [
      ['worse', 0],
      ['worse', 0],
    ],
    ['0', '1'],
  ],
  [
    'units that do not answer are',
    [
      ['no_answer', 0],
      ['no_answer', 2],
    ],
    ['0 1'],
  ],
  [
    'citizens who have not arrived are',
    [
      ['no_arrival', 0],
      ['no_arrival', 2],
    ],
    ['0 1'],
  ],
];
test.each(table)('alarms of one kind that fall due together are one: %s', (_, ones, expected) => {
  expect(grouped(...ones)).toEqual(expected);
});

test('how long “together” is, is told', () => {
  const ones = alarms([ending, 0], [ending, 5]);
  expect(groupAlarms(ones, 299)).toHaveLength(2);
  expect(groupAlarms(ones, 300)).toHaveLength(1);
});

const two = alarms([ending, 0], [ending, 1]);
const rings: [string, typeof two, [string, number][], number][] = [
  ['a new one is heard once, not once a case', two, [], 1],
  [
    'not again before it is time',
    two,
    [
      ['0', 50_001],
      ['1', 50_001],
    ],
    0,
  ],
  [
    'again when it is time',
    two,
    [
      ['0', 50_000],
      ['1', 50_000],
    ],
    1,
  ],
  ['who joins is heard with the next ring', two, [['0', 55_000]], 0],
  ['what is owned is quiet', alarms([ending, 0, 'a']), [], 0],
  ['what is left without an owner is heard', alarms([ending, 0, 'a'], [ending, 1]), [['0', 59_999]], 1],
];
test.each(rings)('a group is heard as one alarm: %s', (_, ones, heard, expected) => {
  expect(dueToSound(groupAlarms(ones, 300), new Map(heard), 10_000, 60_000)).toHaveLength(expected);
});

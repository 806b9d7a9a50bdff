import { type AttentionKind, attentionKinds } from '@leon/contracts/attention/attention.ts';
import { expect, test } from 'vitest';
import { callOut } from './call-out.rules.ts';

const heard = (kind: AttentionKind) => callOut([{ id: '1', kind }], new Map(), 10_000, 0);

test.each<[AttentionKind, boolean]>([
  ['crew_expired', true],
  ['crew_deadline', true],
  ['doctor_asked', true],
  ['doctor_given', true],
  ['doctor_ending', true],
  ['crew_accepted', false],
  ['crew_declined', false],
  ['crew_asked_back', false],
])('%s is felt, and heard only where its cause may sound: %s', (kind, sounds) => {
  expect(heard(kind)).toEqual({ due: ['1'], sounds });
});

test('no kind is without an answer to whether it sounds', () => {
  for (const kind of attentionKinds) expect(heard(kind).due).toEqual(['1']);
});

test('what waits calls again after so long, and what is new at once', () => {
  const waiting = [
    { id: 'old', kind: 'doctor_asked' },
    { id: 'new', kind: 'crew_accepted' },
  ] as const;
  const before = new Map([['old', 0]]);
  expect(callOut(waiting, before, 10_000, 9_999)).toEqual({ due: ['new'], sounds: false });
  expect(callOut(waiting, before, 10_000, 10_000)).toEqual({ due: ['old', 'new'], sounds: true });
});

test('what was seen calls no more', () => {
  expect(callOut([], new Map([['old', 0]]), 10_000, 99_999)).toEqual({ due: [], sounds: false });
});

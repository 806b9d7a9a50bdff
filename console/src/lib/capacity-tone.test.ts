import { aCapacity } from '@leon/contracts/matching/world.test-support.ts';
import { expect, test } from 'vitest';
import { capacityTone } from './capacity-tone.ts';

test('what is full or shut never looks free, however fresh', () => {
  expect(capacityTone(aCapacity({ status: 'full' }), 'fresh')).toBe('danger');
  expect(capacityTone(aCapacity({ status: 'closed' }), 'fresh')).toBe('danger');
  expect(capacityTone(aCapacity({ status: 'open', free: 2, held: 2 }), 'fresh')).toBe('danger');
});

test('what is free looks only as good as its age', () => {
  const free = aCapacity({ status: 'open', free: 2, held: 0 });
  expect([capacityTone(free, 'fresh'), capacityTone(free, 'ageing'), capacityTone(free, 'stale')]).toEqual([
    'ok',
    'warn',
    'danger',
  ]);
});

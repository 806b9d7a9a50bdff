import { expect, test } from 'vitest';
import { asksPerDay } from './ask-capacity.ts';
import { whyNotAsked } from './may-ask.rules.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const offer = { capacityModel: 'beds', answersInLeon: true } as const;
const stale = { reportedAt: at(-900), freshUntil: at(-600), staleAt: at(-60), asked: null };
const asked = (minutes: number) => ({ by: 'Koordinator C', desk: 'midt', at: at(minutes) });

test.each([
  ['its figure is out of date', offer, stale, 0, null],
  ['nobody has ever told', offer, undefined, 0, null],
  ['its figure is current', offer, { ...stale, freshUntil: at(10), staleAt: at(250) }, 0, 'fresh'],
  ['its figure is ageing', offer, { ...stale, staleAt: at(10) }, 0, null],
  ['it never runs out', { ...offer, capacityModel: 'none' as const }, undefined, 0, 'not_counted'],
  ['nobody there has LEON', { ...offer, answersInLeon: false }, stale, 0, 'by_phone'],
  ['it was asked 10 minutes ago', offer, { ...stale, asked: asked(-10) }, 1, 'asked_already'],
  ['it was asked half an hour ago', offer, { ...stale, asked: asked(-30) }, 1, null],
  ['it was asked often enough today', offer, stale, asksPerDay, 'asked_often'],
] as const)('a unit about whom %s: %#', (_, about, capacity, today, why) => {
  expect(whyNotAsked(about, capacity, today, now)).toBe(why);
});

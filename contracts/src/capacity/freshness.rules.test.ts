import { describe, expect, it } from 'vitest';
import { freshnessAt } from './capacity.ts';
import { freshnessWindow, nextReportingTime } from './freshness.rules.ts';

const at = (instant: string) => Date.parse(instant);
const times = ['07:30', '15:30', '22:30'];

describe('freshness follows the rhythm in which a unit reports', () => {
  it.each([
    ['winter, next the same day', '2026-01-12T10:00:00+01:00', '2026-01-12T15:30:00+01:00'],
    ['summer, next the same day', '2026-07-13T10:00:00+02:00', '2026-07-13T15:30:00+02:00'],
    ['after the last of the day', '2026-01-12T23:00:00+01:00', '2026-01-13T07:30:00+01:00'],
    ['just after midnight in Denmark', '2026-07-13T00:10:00+02:00', '2026-07-13T07:30:00+02:00'],
    ['exactly at a reporting time', '2026-01-12T15:30:00+01:00', '2026-01-12T22:30:00+01:00'],
    ['over the night the clocks go forward', '2026-03-28T23:00:00+01:00', '2026-03-29T07:30:00+02:00'],
    ['over the night the clocks go back', '2026-10-24T23:00:00+02:00', '2026-10-25T07:30:00+01:00'],
    ['on the day the clocks have gone back', '2026-10-25T10:00:00+01:00', '2026-10-25T15:30:00+01:00'],
  ])('%s', (_, reported, next) => {
    expect(nextReportingTime(at(reported), times)).toBe(at(next));
  });

  it('a unit without times of its own has the default ones', () => {
    expect(nextReportingTime(at('2026-01-12T10:00:00+01:00'), [])).toBe(at('2026-01-12T15:30:00+01:00'));
  });

  it('a unit with one reporting time a day is fresh until the next day', () => {
    expect(nextReportingTime(at('2026-01-12T10:00:00+01:00'), ['08:00'])).toBe(
      at('2026-01-13T08:00:00+01:00'),
    );
  });

  it('is fresh for an hour after the next reporting time, ages for four, and is then stale', () => {
    const reportedAt = at('2026-01-12T07:35:00+01:00');
    const window = freshnessWindow(reportedAt, times);
    const capacity = {
      reportedAt: new Date(reportedAt).toISOString(),
      freshUntil: new Date(window.freshUntil).toISOString(),
      staleAt: new Date(window.staleAt).toISOString(),
    };
    expect(freshnessAt(capacity, at('2026-01-12T16:29:59+01:00'))).toBe('fresh');
    expect(freshnessAt(capacity, at('2026-01-12T16:30:00+01:00'))).toBe('ageing');
    expect(freshnessAt(capacity, at('2026-01-12T20:29:59+01:00'))).toBe('ageing');
    expect(freshnessAt(capacity, at('2026-01-12T20:30:00+01:00'))).toBe('stale');
    expect(freshnessAt({ ...capacity, reportedAt: null }, reportedAt)).toBe('unknown');
  });
});

import type { Offer } from '@leon/contracts/directory/offer.ts';
import { defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { describe, expect, test } from 'vitest';
import { aCapacity, anOfferId, frameOf, regionHistory, regionSnapshotAt } from './picture.builders.ts';
import { applyEvent } from './picture-apply-event.ts';
import { applyFrame } from './picture-apply-frame.ts';
import { applySnapshot, dropStream } from './picture-apply-snapshot.ts';
import { decodeEvent } from './picture-decode-event.ts';
import { emptyRows } from './picture-state.ts';

const history = regionHistory([1, 2, 1, 3, 1, 2]);
const at = (revision: number) => applySnapshot(emptyRows, regionStream, regionSnapshotAt(history, revision));

describe('a frame', () => {
  test('that joins on is applied and moves the revision', () => {
    const { rows, outcome } = applyFrame(at(2), frameOf(history, 2, 5));
    expect(outcome).toBe('applied');
    expect(rows.revisions[regionStream]).toBe(5);
    expect(rows.capacities.get(anOfferId(1))?.version).toBe(3);
  });

  test('that is older than the picture changes nothing', () => {
    const before = at(4);
    expect(applyFrame(before, frameOf(history, 1, 4))).toEqual({ rows: before, outcome: 'old' });
  });

  test('that overlaps the picture adds its new part', () => {
    const { rows } = applyFrame(at(3), frameOf(history, 1, 6));
    expect(rows.capacities).toEqual(at(6).capacities);
    expect(rows.revisions[regionStream]).toBe(6);
  });

  test('behind a hole is not applied', () => {
    const before = at(2);
    expect(applyFrame(before, frameOf(history, 3, 5))).toEqual({ rows: before, outcome: 'hole' });
  });

  test('that does not hold all the events it says is not applied', () => {
    const frame = { ...frameOf(history, 2, 5), events: history.slice(2, 4) };
    expect(applyFrame(at(2), frame).outcome).toBe('malformed');
  });

  test('leaves the picture it was applied to as it was', () => {
    const before = at(2);
    applyFrame(before, frameOf(history, 2, 5));
    expect(before.capacities).toEqual(at(2).capacities);
  });
});

describe('an event', () => {
  const event = (over: object) => ({
    revision: 1,
    type: 'capacity.changed',
    v: 1,
    data: aCapacity(1, 4),
    ...over,
  });

  test('with an older row than the one shown changes nothing', () => {
    const shown = applyEvent(emptyRows, event({}));
    expect(applyEvent(shown, event({ data: aCapacity(1, 3) }))).toEqual(shown);
  });

  test('of a type from a later build is passed over, and a reload is asked for', () => {
    expect(applyEvent(emptyRows, event({ type: 'bed.cleaned' }))).toEqual({
      ...emptyRows,
      needsReload: true,
    });
  });

  test.each([{ v: 2 }, { data: { nonsense: true } }, { type: 'capacity.changed', data: null }])(
    'that cannot be read makes the picture incomplete: %o',
    (over) => {
      expect(applyEvent(emptyRows, event(over))).toEqual({
        ...emptyRows,
        needsReload: true,
        incomplete: true,
      });
    },
  );

  test('named after something every object has is of an unknown type', () => {
    expect(decodeEvent(event({ type: 'constructor' }))).toBe('unknown');
    expect(decodeEvent(event({ type: '__proto__' }))).toBe('unknown');
  });

  test('of an earlier version is lifted to the present one', () => {
    const lift = { 'capacity.changed': { 0: (old: unknown) => (old as { row: unknown }).row } };
    const decoded = decodeEvent(event({ v: 0, data: { row: aCapacity(1, 4) } }), lift);
    expect(decoded).toEqual({ type: 'capacity.changed', data: aCapacity(1, 4) });
  });
});

describe('an offer that ended', () => {
  const id = anOfferId(1);
  const ended = (version: number) => ({ revision: 2, type: 'offer.ended', v: 1, data: { id, version } });
  const offers = new Map([[id, { id, version: 4 } as Offer]]);

  test('is gone from the picture, and the picture before it is left as it was', () => {
    const before = { ...emptyRows, offers };
    expect(applyEvent(before, ended(5)).offers.size).toBe(0);
    expect(before.offers.size).toBe(1);
  });

  test('and has come back since stays, however often its end is told', () => {
    const before = { ...emptyRows, offers };
    expect(applyEvent(before, ended(3))).toEqual(before);
    expect(applyEvent(emptyRows, ended(3))).toEqual(emptyRows);
  });
});

test('a stream that is lost leaves nothing of its own on the screen', () => {
  const desk = applySnapshot(at(3), 'desk:midt', {
    audience: 'desk',
    revision: 7,
    serverTime: '2026-11-22T08:00:00Z',
    cases: [],
    alarmOwners: [],
    escalations: [],
    brokenGlass: [],
    alarmClocks: defaultAlarmClocks,
  });
  const left = dropStream(desk, 'desk:midt');
  expect(left.revisions).toEqual({ [regionStream]: 3 });
  expect(left.capacities.size).toBeGreaterThan(0);
});

import { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { OfferId } from '@leon/contracts/ids.ts';
import type { RegionSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import { type Frame, regionStream, type StreamEvent } from '@leon/contracts/realtime/stream.ts';
import { emptyRuleBook } from '@leon/contracts/rules/rule-book.ts';
import { applyEvents } from './picture-apply-event.ts';
import { applySnapshot } from './picture-apply-snapshot.ts';
import { emptyRows, type PictureRows } from './picture-state.ts';

export const anOfferId = (number: number): OfferId =>
  OfferId.parse(`01920000-0000-7000-8000-${String(number).padStart(12, '0')}`);

export const aCapacity = (offer: number, version: number): Capacity =>
  Capacity.parse({
    offerId: anOfferId(offer),
    version,
    model: 'beds',
    status: 'open',
    free: version,
    held: 0,
    promised: 0,
    earliestAt: null,
    closedUntil: null,
    waitingMinutes: null,
    reportedAt: '2026-11-22T08:00:00Z',
    reportedBy: 'Anna',
    source: 'screen',
    freshUntil: null,
    staleAt: null,
  });

/** Events 1…n of the region: each changes one of a few offers, whose version rises. */
export function regionHistory(offers: readonly number[]): StreamEvent[] {
  const versions = new Map<number, number>();
  return offers.map((offer, index) => {
    const version = (versions.get(offer) ?? 0) + 1;
    versions.set(offer, version);
    return { revision: index + 1, type: 'capacity.changed', v: 1, data: aCapacity(offer, version) };
  });
}

export const frameOf = (history: readonly StreamEvent[], previous: number, current: number): Frame => ({
  stream: regionStream,
  previous,
  current,
  events: history.slice(previous, current),
});

export function regionSnapshotAt(history: readonly StreamEvent[], revision: number): RegionSnapshot {
  const { capacities } = applyEvents(emptyRows, history.slice(0, revision));
  return {
    audience: 'region',
    revision,
    serverTime: '2026-11-22T08:00:00Z',
    offers: [],
    capacities: [...capacities.values()],
    municipalities: [],
    desks: [],
    competences: [],
    tests: [],
    problemTemplates: [],
    ferries: [],
    waterDetours: [],
    rules: emptyRuleBook,
    peaks: [],
    doubts: [],
    duties: [],
    hoursUntil: '2026-12-22T08:00:00Z',
  };
}

/** The picture of somebody who was there from the first event to `revision`. */
export const pictureAt = (history: readonly StreamEvent[], revision: number): PictureRows =>
  applyEvents(
    applySnapshot(emptyRows, regionStream, regionSnapshotAt(history, 0)),
    history.slice(0, revision),
  );

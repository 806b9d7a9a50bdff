import type { Frame, StreamEvent } from '@leon/contracts/realtime/stream.ts';
import type { SequencedEvent } from './stream.store.ts';

/** One frame stays well below what a tablet on a thin line can take in a second. */
const mostEventsInFrame = 200;

/** One frame per stream for a batch of events in agreed order; a break in a stream's revisions starts a new frame. */
export function framesOf(events: readonly SequencedEvent[]): Frame[] {
  const frames: Frame[] = [];
  const open = new Map<string, Frame>();
  for (const { stream, revision, type, v, data } of events) {
    const event: StreamEvent = { revision, type, v, data };
    const frame = open.get(stream);
    if (frame && frame.current === revision - 1 && frame.events.length < mostEventsInFrame) {
      frame.events.push(event);
      frame.current = revision;
      continue;
    }
    const started: Frame = { stream, previous: revision - 1, current: revision, events: [event] };
    frames.push(started);
    open.set(stream, started);
  }
  return frames;
}

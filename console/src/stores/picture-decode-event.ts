import { type EventData, type EventType, eventTypes } from '@leon/contracts/realtime/events.ts';
import type { StreamEvent } from '@leon/contracts/realtime/stream.ts';

export type KnownEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];

/** `[type][v]` turns data of version v into version v + 1; a table entry stays as long as such events are kept. */
export type Upcasters = Partial<Record<EventType, Record<number, (data: unknown) => unknown>>>;

export const upcasters: Upcasters = {};

/** `unknown`: a type of a later build · `unreadable`: a type we have, in a version or shape we cannot read. */
export type Decoded = KnownEvent | 'unknown' | 'unreadable';

export function decodeEvent(event: StreamEvent, table: Upcasters = upcasters): Decoded {
  if (!Object.hasOwn(eventTypes, event.type)) return 'unknown';
  const type = event.type as EventType;
  const known = eventTypes[type];
  let data: unknown = event.data;
  for (let v = event.v; v < known.v; v += 1) {
    const lift = table[type]?.[v];
    if (!lift) return 'unreadable';
    data = lift(data);
  }
  if (event.v > known.v) return 'unreadable';
  const parsed = known.data.safeParse(data);
  return parsed.success ? ({ type, data: parsed.data } as KnownEvent) : 'unreadable';
}

import type { Frame } from '@leon/contracts/realtime/stream.ts';
import { applyEvents } from './picture-apply-event.ts';
import type { PictureRows } from './picture-state.ts';

/** `hole`: events between own revision and the frame are missing · `malformed`: it does not hold what it says. */
export type FrameOutcome = 'applied' | 'old' | 'hole' | 'malformed';

export interface AppliedFrame {
  readonly rows: PictureRows;
  readonly outcome: FrameOutcome;
}

/** Pure: applies the part of a frame that is new to this picture, if it joins on to it. */
export function applyFrame(rows: PictureRows, frame: Frame): AppliedFrame {
  const own = rows.revisions[frame.stream];
  if (own === undefined) return { rows, outcome: 'hole' };
  if (frame.current <= own) return { rows, outcome: 'old' };
  if (frame.previous > own) return { rows, outcome: 'hole' };
  if (!isDense(frame)) return { rows, outcome: 'malformed' };
  const applied = applyEvents(
    rows,
    frame.events.filter((event) => event.revision > own),
  );
  return {
    rows: { ...applied, revisions: { ...applied.revisions, [frame.stream]: frame.current } },
    outcome: 'applied',
  };
}

function isDense({ previous, current, events }: Frame): boolean {
  return (
    events.length === current - previous &&
    events.every((event, index) => event.revision === previous + index + 1)
  );
}

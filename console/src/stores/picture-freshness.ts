import type { Heartbeat } from '@leon/contracts/realtime/stream.ts';
import type { Connection, PictureState } from './picture-state.ts';

/** A heartbeat comes every two seconds; the second one missed makes the line late. */
const lateAfterMs = 5_000;

type Freshness = Pick<
  PictureState,
  'lastHeartbeatAt' | 'currentAt' | 'serverOffsetMs' | 'serverBuild' | 'upToDate'
>;

/** Heads that were last heard, and the moment (console's clock, ms) they were true. */
export interface HeardHeads {
  readonly heads: Heartbeat['heads'];
  readonly asOf: number;
}

export function heardAt(heartbeat: Heartbeat, now: number): HeardHeads {
  return { heads: heartbeat.heads, asOf: now - heartbeat.behindMs };
}

/** The picture is current as of the newest heads it has reached; it never becomes older than it was. */
export function reached(
  state: Pick<PictureState, 'currentAt'>,
  heard: HeardHeads | null,
  isAt: (heads: Heartbeat['heads']) => boolean,
): Pick<Freshness, 'currentAt' | 'upToDate'> {
  const upToDate = heard !== null && isAt(heard.heads);
  const currentAt = upToDate ? Math.max(heard.asOf, state.currentAt ?? heard.asOf) : state.currentAt;
  return { currentAt, upToDate };
}

export function connectionOf(line: {
  readonly connected: boolean;
  readonly everConnected: boolean;
  /** Since connecting, or since the last heartbeat, ms. */
  readonly silentMs: number;
}): Connection {
  if (line.connected) return line.silentMs > lateAfterMs ? 'late' : 'live';
  return line.everConnected || line.silentMs > lateAfterMs ? 'offline' : 'connecting';
}

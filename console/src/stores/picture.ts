import { create } from 'zustand';
import { emptyPicture, type PictureState } from './picture-state.ts';

/** The live picture of the region, the desk and the unit. Written by `followPicture()` alone. */
export const usePicture = create<PictureState>()(() => emptyPicture);

export interface FollowPictureOptions {
  /** `session.streams` */
  readonly streams: readonly string[];
  /** The console's build, told to the server. */
  readonly build: string;
  /** The console's clock (ms since 1970): `nowMs` of lib/clock.ts. */
  readonly now: () => number;
  /** Told the server's time at every heartbeat: `syncClock` of lib/clock.ts. */
  readonly onServerTime?: (serverTimeMs: number) => void;
  /** The session ended or was disabled: sign out. */
  readonly onEnded: () => void;
}

export interface FollowedPicture {
  /** Unit positions are sent only while somebody looks at them. */
  readonly followPositions: (wanted: boolean) => void;
  readonly stop: () => void;
}

/** Connects, keeps the picture whole, and goes on until stopped. */
export function followPicture(_options: FollowPictureOptions): FollowedPicture {
  return { followPositions: () => undefined, stop: () => undefined };
}

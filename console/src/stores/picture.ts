import { create } from 'zustand';
import { connectLive } from '../lib/realtime.ts';
import { useCaseViewers } from './case-viewers.store.ts';
import { useDeskPeople } from './desk-people.store.ts';
import { connectionOf, type HeardHeads, heardAt, reached } from './picture-freshness.ts';
import { createHoursWatch } from './picture-hours.ts';
import { httpPorts } from './picture-ports.ts';
import { emptyPicture, type PictureRows, type PictureState } from './picture-state.ts';
import { PictureSync } from './picture-sync.ts';
import { noUnits, useUnitPositions, withNewest } from './unit-positions.store.ts';

/** The live picture of the region, the desk and the unit. Its rows are written by `followPicture()` and `acceptRows()` alone. */
export const usePicture = create<PictureState>()(() => emptyPicture);

let followed: PictureSync | null = null;

/** Rows that came with an answer, shown at once and part of the picture that is followed. */
export function acceptRows(change: (rows: PictureRows) => Partial<PictureRows>): void {
  followed?.accept(change);
  usePicture.setState(change);
}

/** A device that kept a picture opens with it before the line is heard: until then its age is that picture's. */
export function openedWithKept(at: number): void {
  usePicture.setState((state) => (state.currentAt === null ? { currentAt: at } : {}));
}

/** Frames of several streams within this time are shown in one go. */
const showEveryMs = 40;
const checkEveryMs = 1_000;

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
  readonly stop: () => void;
}

/** Connects, keeps the picture whole, and goes on until stopped. */
export function followPicture(options: FollowPictureOptions): FollowedPicture {
  const { now } = options;
  let heard: HeardHeads | null = null;
  const hoursRunOut = createHoursWatch();
  let connected = false;
  let everConnected = false;
  let outdated = false;
  let silentSince = now();
  let showing: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    showing = undefined;
    const needsReload = outdated || sync.rows.needsReload;
    usePicture.setState((state) => ({
      ...sync.rows,
      ...reached(state, heard, (heads) => sync.isAt(heads)),
      needsReload,
    }));
  };
  const sync = new PictureSync({
    ...httpPorts,
    changed: () => {
      showing ??= setTimeout(show, showEveryMs);
    },
  });
  followed = sync;
  const check = () => {
    const connection = connectionOf({ connected, everConnected, silentMs: now() - silentSince });
    if (usePicture.getState().connection !== connection) {
      usePicture.setState(connection === 'live' ? { connection } : { connection, upToDate: false });
    }
    for (const stream of hoursRunOut(usePicture.getState(), now())) sync.refresh(stream);
  };

  const live = connectLive(options, {
    onFollowed: (heads) => {
      connected = true;
      everConnected = true;
      silentSince = now();
      sync.onFollowed(heads);
      check();
    },
    onFrame: (frame) => sync.onFrame(frame),
    onHeartbeat: (heartbeat) => {
      const serverOffsetMs = heartbeat.serverTime - now();
      options.onServerTime?.(heartbeat.serverTime);
      silentSince = now();
      heard = heardAt(heartbeat, silentSince);
      sync.onHeads(heartbeat.heads);
      usePicture.setState({ lastHeartbeatAt: silentSince, serverOffsetMs, serverBuild: heartbeat.build });
      check();
      show();
    },
    onPositions: (told) =>
      useUnitPositions.setState(({ positions }) => ({ positions: withNewest(positions, told) })),
    onViewers: (viewers) => useCaseViewers.setState({ viewers }),
    onDeskPeople: (told) => useDeskPeople.setState(told),
    onLost: () => {
      connected = false;
      useCaseViewers.setState({ viewers: null });
      usePicture.setState({ upToDate: false });
      heard = null;
      check();
    },
    onEnded: () => {
      sync.stop();
      options.onEnded();
    },
    onStreamEnded: (stream) => sync.drop(stream),
    onOutdated: () => {
      outdated = true;
      show();
    },
  });
  live.openCase(useCaseViewers.getState().open);
  const stopTelling = useCaseViewers.subscribe(({ open }) => live.openCase(open));
  live.followPositions(useUnitPositions.getState().wanted);
  const stopAsking = useUnitPositions.subscribe(({ wanted }, before) => {
    if (wanted !== before.wanted) live.followPositions(wanted);
  });
  for (const stream of options.streams) sync.begin(stream);
  const checking = setInterval(check, checkEveryMs);

  return {
    stop: () => {
      clearInterval(checking);
      clearTimeout(showing);
      stopTelling();
      stopAsking();
      live.close();
      sync.stop();
      if (followed === sync) followed = null;
      usePicture.setState(emptyPicture, true);
      useDeskPeople.setState({ people: [] });
      useUnitPositions.setState({ positions: noUnits });
    },
  };
}

import type { Session } from '@leon/contracts/identity/session.ts';
import { useEffect } from 'react';
import { nowMs, syncClock } from '../lib/clock.ts';
import { followPicture } from '../stores/picture.ts';
import { useSession } from '../stores/session.store.ts';

/** Follows the streams of the session from sign-in to sign-out. */
export function useFollowedPicture(session: Session): void {
  const cut = useSession((state) => state.cut);
  const streams = session.streams.join(' ');
  useEffect(() => {
    const picture = followPicture({
      streams: streams.split(' '),
      build: session.build,
      now: nowMs,
      onServerTime: syncClock,
      onEnded: () => void cut(),
    });
    return picture.stop;
  }, [streams, session.build, cut]);
}

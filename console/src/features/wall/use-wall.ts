import { getWall, openWall } from '@leon/contracts/oversight/wall.routes.ts';
import { type WallPicture, wallAsksEveryMs } from '@leon/contracts/oversight/wall.ts';
import { useEffect, useState } from 'react';
import { ApiError } from '../../lib/api-error.ts';
import { syncClock } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';

export interface Wall {
  readonly picture: WallPicture | null;
  /** `dark`: LEON says that this screen may show nothing · `lost`: LEON does not answer. */
  readonly state: 'opening' | 'live' | 'lost' | 'dark';
}

/** What stands after the # of the address; the browser sent it to nobody, and it does not stay in the address. */
function takeSecret(): string | null {
  const secret = window.location.hash.slice(1);
  if (secret === '') return null;
  window.history.replaceState(null, '', window.location.pathname);
  return secret;
}

async function exchange(secret: string): Promise<void> {
  await fetch(openWall.path, {
    method: openWall.method,
    headers: { authorization: `Bearer ${secret}` },
    credentials: 'same-origin',
  });
}

/** Asks for the picture again and again; what may no longer be shown is gone from the screen with the answer. */
export function useWall(): Wall {
  const [wall, setWall] = useState<Wall>({ picture: null, state: 'opening' });
  useEffect(() => {
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const picture = await call(getWall, {}, { signal: gone.signal });
        syncClock(Date.parse(picture.serverTime));
        setWall({ picture, state: 'live' });
      } catch (error) {
        if (gone.signal.aborted) return;
        if (error instanceof ApiError) setWall({ picture: null, state: 'dark' });
        else setWall(({ picture }) => ({ picture, state: picture === null ? 'dark' : 'lost' }));
      }
      timer = setTimeout(() => void look(), wallAsksEveryMs);
    };
    const secret = takeSecret();
    // without an answer the picture itself says whether this screen is open
    void (secret === null ? Promise.resolve() : exchange(secret).catch(() => undefined)).then(() => {
      if (!gone.signal.aborted) void look();
    });
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, []);
  return wall;
}

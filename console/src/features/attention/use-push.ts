import { getPush } from '@leon/contracts/attention/push.routes.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { canBeTold, deviceHere, forgetDeviceHere, tellItNoMore, tellThisDevice } from './own-device.ts';

/** `failed`: the browser's own service did not answer. */
export type PushState = 'unknown' | 'unsupported' | 'off_here' | 'denied' | 'off' | 'failed' | 'on';

/** Who asked for it on this device, and in which language: asked once, not at every sign-in. */
const wantedKey = 'leon-push-wanted';
const wantedBy = (accountId: string, language: string) => `${accountId} ${language}`;

function read(): string | null {
  try {
    return localStorage.getItem(wantedKey);
  } catch {
    return null;
  }
}
function keep(wanted: string | null): void {
  try {
    if (wanted === null) localStorage.removeItem(wantedKey);
    else localStorage.setItem(wantedKey, wanted);
  } catch {
    // asked again after the next sign-in
  }
}

/** Whether this device is told while LEON is closed, and the two taps that change it. */
export function usePush({ accountId, role, csrfToken }: Session) {
  const { language } = useLanguage();
  const [state, setState] = useState<PushState>('unknown');
  const [publicKey, setPublicKey] = useState<string | null>(null);

  const tell = useCallback(
    async (key: string) => {
      try {
        await tellThisDevice(role, key, language);
        keep(wantedBy(accountId, language));
        setState('on');
      } catch {
        setState('failed');
      }
    },
    [role, language, accountId],
  );

  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (!canBeTold()) return setState('unsupported');
      // without a session there is nobody to ask for; what the device was told of before stays
      if (csrfToken === '') return;
      const { publicKey: key, device } = await call(getPush, {});
      const here = await deviceHere();
      if (gone) return;
      setPublicKey(key);
      if (key === null) return setState('off_here');
      if (here !== null && here !== device) await forgetDeviceHere();
      if (Notification.permission === 'denied') return setState('denied');
      const isWanted = read()?.startsWith(accountId) ?? false;
      if (here !== null && here === device && read() === wantedBy(accountId, language)) return setState('on');
      if (isWanted && Notification.permission === 'granted') return tell(key);
      setState('off');
    };
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [accountId, language, csrfToken, tell]);

  return {
    state,
    start: async () => {
      if (publicKey === null) return;
      if ((await Notification.requestPermission()) !== 'granted') return setState('denied');
      await tell(publicKey);
    },
    stop: async () => {
      keep(null);
      await tellItNoMore().catch(() => undefined);
      setState('off');
    },
  };
}

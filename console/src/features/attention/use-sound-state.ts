import { useEffect } from 'react';
import { wakeSound } from '../../lib/sound.ts';
import { usePreferences } from '../../stores/preferences.store.ts';
import { useSoundCheck } from '../../stores/sound-check.store.ts';

const touches = ['pointerup', 'keydown'] as const;

export type SoundState = 'ok' | 'untested' | 'off' | 'blocked';

/** Whether the device can be heard. A browser plays nothing before the first tap on a page: that is said until it came. */
export function useSoundState(accountId: string): SoundState {
  const sound = usePreferences((state) => state.sound);
  const { heardBy, blocked, setBlocked } = useSoundCheck();
  useEffect(() => {
    const look = () => void wakeSound().then((playing) => setBlocked(playing === null));
    look();
    for (const touch of touches) window.addEventListener(touch, look);
    return () => {
      for (const touch of touches) window.removeEventListener(touch, look);
    };
  }, [setBlocked]);
  if (!sound) return 'off';
  if (blocked) return 'blocked';
  return heardBy === accountId ? 'ok' : 'untested';
}

import type { Attention } from '@leon/contracts/attention/attention.ts';
import { useEffect, useRef } from 'react';
import { nowMs, useNow } from '../../lib/clock.ts';
import { holdSpeaker } from '../../lib/one-speaker.ts';
import { playAlarm } from '../../lib/sound.ts';
import { usePicture } from '../../stores/picture.ts';
import { usePreferences } from '../../stores/preferences.store.ts';
import { useSoundCheck } from '../../stores/sound-check.store.ts';
import { callOut } from './call-out.rules.ts';

const pattern = [200, 100, 200];

/** Felt and heard from one window of the device, again and again until each was seen. */
export function useCallOut(waiting: readonly Attention[]): void {
  const sound = usePreferences((state) => state.sound);
  const repeatMs = usePicture((state) => state.alarmClocks.repeatEvery) * 1_000;
  const now = useNow(1_000);
  const heard = useRef(new Map<string, number>());
  const speaks = useRef<() => boolean>(() => false);
  useEffect(() => {
    const speaker = holdSpeaker('leon.attention');
    speaks.current = speaker.isMine;
    return speaker.release;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` ticks: what waits calls again
  useEffect(() => {
    if (waiting.length === 0 || !speaks.current()) return;
    const at = nowMs();
    const { due, sounds } = callOut(waiting, heard.current, repeatMs, at);
    if (due.length === 0) return;
    for (const id of due) heard.current.set(id, at);
    if ('vibrate' in navigator) navigator.vibrate(pattern);
    if (sounds && sound) void playAlarm().then((played) => useSoundCheck.getState().setBlocked(!played));
  }, [waiting, sound, repeatMs, now]);
}

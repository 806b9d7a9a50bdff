import { type AttentionKind, soundCauses } from '@leon/contracts/attention/attention.ts';

interface Calling {
  readonly id: string;
  readonly kind: AttentionKind;
}

/** How the device calls at an instant: by sound, by vibration, or not at all. */
export interface CallOut {
  readonly due: readonly string[];
  readonly sounds: boolean;
}

/**
 * Everything that waits is felt, and what rests on a cause that may sound is heard, at once and then again every so often
 * until it was seen. `heard`: when each last called; `now` and `repeatMs` in milliseconds.
 */
export function callOut(
  waiting: readonly Calling[],
  heard: ReadonlyMap<string, number>,
  repeatMs: number,
  now: number,
): CallOut {
  const due = waiting.filter(({ id }) => now - (heard.get(id) ?? Number.NEGATIVE_INFINITY) >= repeatMs);
  return { due: due.map(({ id }) => id), sounds: due.some(({ kind }) => soundCauses[kind] !== null) };
}

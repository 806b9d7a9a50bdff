/** Tries before somebody has to look, and seconds before each next one: half a minute, then four times as long (LEON default). */
const pauses = [30, 120, 480, 1_920] as const;

/** Seconds until the next try after so many; null: there is none. */
export const pauseAfter = (attempts: number): number | null => pauses[attempts - 1] ?? null;

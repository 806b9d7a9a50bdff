import type { CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import type { QuickLineField, QuickLineValues } from '@leon/contracts/triage/quick-line.words.ts';

export type Vitals = CaseFieldValue<'vitals'>;

const noteLength = 500;

interface Reading {
  readonly values: QuickLineValues;
  readonly remainder: string;
}

/**
 * The values after the line was typed on. Only what the line itself says differently than before moves, so a value
 * that was corrected in its own field stays; what is deleted from the line leaves its field empty again.
 */
export function vitalsAfterLine(vitals: Vitals, before: Reading, after: Reading, nowIso: string): Vitals {
  const next: Record<string, unknown> = { ...vitals };
  const fields = new Set([
    ...Object.keys(before.values),
    ...Object.keys(after.values),
  ]) as Set<QuickLineField>;
  for (const field of fields) {
    const said = after.values[field];
    if (said === before.values[field]) continue;
    if (said !== undefined) next[field] = said;
    else if (next[field] === before.values[field]) delete next[field];
  }
  if (after.remainder !== before.remainder) {
    if (after.remainder === '') delete next.note;
    else next.note = after.remainder.slice(0, noteLength);
  }
  if (Object.keys(after.values).length > 0) next.measuredAt ??= nowIso;
  return next as Vitals;
}

/** One value typed in its own field; null empties it. */
export function withVital<F extends keyof Vitals>(
  vitals: Vitals,
  field: F,
  value: Vitals[F] | null,
  nowIso: string,
): Vitals | null {
  const next: Vitals = { ...vitals };
  if (value === null || value === undefined) delete next[field];
  else {
    next[field] = value;
    next.measuredAt ??= nowIso;
  }
  const measured = Object.keys(next).filter((name) => name !== 'measuredAt');
  return measured.length === 0 ? null : next;
}

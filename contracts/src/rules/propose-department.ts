import type { Disposition } from './disposition.ts';
import { inForceAt } from './rule.ts';

/** What is known of the citizen when she is announced; null: not said. */
export interface AnnouncedCitizen {
  readonly diagnosis: string | null;
  readonly knownSpecialty: string | null;
  readonly age: number | null;
  readonly pregnant: boolean | null;
}

/** Why a row is about this citizen, the strongest first. */
export type DispositionReason =
  | { readonly why: 'pregnant' }
  | { readonly why: 'age'; readonly age: number }
  | { readonly why: 'word'; readonly word: string }
  | { readonly why: 'specialty'; readonly specialty: string };

export interface ProposedDisposition {
  readonly row: Disposition;
  readonly reason: DispositionReason;
}

/** A pregnant citizen and a child have departments of their own, whatever else they suffer from. */
const strength = { pregnant: 3_000, age: 2_000, word: 1_000, specialty: 0 } as const;

/**
 * The row of the guide that is most particular about this citizen; null: none is, and the nearest emergency department
 * receives. An age that is not known keeps nobody from an adults' row, and leads nobody to the children's. `at`:
 * milliseconds since 1970.
 */
export function proposeDisposition(
  guide: readonly Disposition[],
  citizen: AnnouncedCitizen,
  at: number,
): ProposedDisposition | null {
  let best: (ProposedDisposition & { score: number }) | null = null;
  for (const row of inForceAt(guide, at)) {
    const reason = reasonFor(row, citizen);
    if (reason === null) continue;
    const score = strength[reason.why] + (reason.why === 'word' ? reason.word.length : 0);
    if (best === null || score > best.score) best = { row, reason, score };
  }
  return best === null ? null : { row: best.row, reason: best.reason };
}

function reasonFor(row: Disposition, citizen: AnnouncedCitizen): DispositionReason | null {
  const { age } = citizen;
  if (row.pregnant && citizen.pregnant !== true) return null;
  if (row.minAge !== null && age !== null && age < row.minAge) return null;
  if (row.maxAge !== null && (age === null || age > row.maxAge)) return null;
  if (row.words.length > 0) {
    const word = longestIn(row.words, citizen.diagnosis);
    if (word !== null) return { why: 'word', word };
  } else if (row.pregnant) return { why: 'pregnant' };
  else if (row.maxAge !== null && age !== null) return { why: 'age', age };
  const { specialty } = row;
  return specialty !== null && longestIn([specialty], citizen.knownSpecialty) !== null
    ? { why: 'specialty', specialty }
    : null;
}

/** The longest of these that a word of the text begins with. */
function longestIn(words: readonly string[], text: string | null): string | null {
  const within = ` ${(text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = words.filter((word) =>
    within.includes(` ${word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`),
  );
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

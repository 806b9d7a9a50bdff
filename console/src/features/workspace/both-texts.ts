import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { areaFields } from './isbar-fields.ts';

const manyLines: ReadonlySet<CaseFieldName> = new Set([
  ...areaFields,
  'situation',
  'background',
  'assessment',
  'advice',
]);

/** One text of two, the stored one first; where one holds the other, the longer. Null: not texts, so one must be chosen. */
export function bothTexts(field: CaseFieldName, stored: unknown, mine: unknown): string | null {
  if (typeof stored !== 'string' || typeof mine !== 'string') return null;
  if (stored.includes(mine)) return stored;
  if (mine.includes(stored)) return mine;
  return [stored, mine].join(manyLines.has(field) ? '\n' : ' / ');
}

import type { CaseStatus } from '@leon/contracts/calls/case.ts';

/** A redial belongs to a case whose citizen is not handed over yet; afterwards the same number may be about anybody. */
export const takesRedial: ReadonlySet<CaseStatus> = new Set([
  'new',
  'assessing',
  'reserved',
  'requested',
  'accepted',
]);

/** Digits alone, without Denmark's country code; null where no number was shown. */
export function dialled(number: string | null): string | null {
  const digits = (number ?? '').replace(/\D/g, '').replace(/^(?:00)?45(?=\d{8}$)/, '');
  return digits === '' ? null : digits;
}

import type { CaseStatus } from '@leon/contracts/calls/case.ts';

export interface KnownNumber {
  readonly status: CaseStatus;
  /** A call of the case still rings or is spoken on. */
  readonly lineOpen: boolean;
  /** The line dropped in the middle: the caller is awaited. */
  readonly awaited: boolean;
}

/**
 * Whether a call from the number of an open case is the same caller again: he hung up before anybody answered, or his line
 * dropped. Anything else may be another citizen behind the same switchboard (GP, care home): a case of its own, linked.
 */
export function isRedial({ status, lineOpen, awaited }: KnownNumber): boolean {
  return !lineOpen && (status === 'new' || awaited);
}

/** Digits alone, without Denmark's country code; null where no number was shown. */
export function dialled(number: string | null): string | null {
  const digits = (number ?? '').replace(/\D/g, '').replace(/^(?:00)?45(?=\d{8}$)/, '');
  return digits === '' ? null : digits;
}

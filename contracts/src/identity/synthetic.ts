import type { CitizenNumber } from './cpr.ts';

/**
 * Numbers that are published and no living person has: the official test person (digst.dk), an example of MedCom's
 * standards, an example of DK Core (hl7.dk).
 */
export const publishedTestNumbers: ReadonlySet<string> = new Set(['2512484916', '2509479989', '0201919990']);

/** All that a training instance may ever be told of a citizen: a published test number or a replacement number. */
export const isSynthetic = ({ kind, number }: CitizenNumber): boolean =>
  kind !== 'cpr' || publishedTestNumbers.has(number);

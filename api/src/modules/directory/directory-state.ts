import type { DirectoryFileName, directoryFiles } from '@leon/contracts/directory/files.ts';
import type { z } from 'zod';

/** In force in [from, to), milliseconds since 1970; null: unbounded. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

export type RowOf<F extends DirectoryFileName> = z.infer<(typeof directoryFiles)[F]['row']>;
export type VersionOf<F extends DirectoryFileName> = Omit<RowOf<F>, 'valid_from' | 'valid_to'> & Period;

/** Every version of every row that is, was or will be in force: a few thousand small rows. */
export type DirectoryState = { readonly [F in DirectoryFileName]: readonly VersionOf<F>[] } & {
  readonly revision: number;
};

export function isInForce(period: Period, at: number): boolean {
  return (period.from === null || period.from <= at) && (period.to === null || at < period.to);
}

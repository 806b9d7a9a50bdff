import type { DirectoryFileName, directoryFiles } from '@leon/contracts/directory/files.ts';
import type { Support } from '@leon/contracts/rules/support.ts';
import type { z } from 'zod';
import type { SpokenFact } from './register/local-entry.ts';

/** In force in [from, to), milliseconds since 1970; null: unbounded. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

export type RowOf<F extends DirectoryFileName> = z.infer<(typeof directoryFiles)[F]['row']>;
export type VersionOf<F extends DirectoryFileName> = Omit<RowOf<F>, 'valid_from' | 'valid_to'> &
  Period & {
    /** The import that brought it. */
    readonly revision?: number;
  };

/** Every version of every row that is, was or will be in force, a few thousand small rows, and what is said here on top. */
export type DirectoryState = { readonly [F in DirectoryFileName]: readonly VersionOf<F>[] } & {
  readonly revision: number;
  readonly facts: readonly SpokenFact[];
  /** The decision-support module as people in LEON switched it on and off. */
  readonly approvals: readonly Support[];
};

export function isInForce(period: Period, at: number): boolean {
  return (period.from === null || period.from <= at) && (period.to === null || at < period.to);
}

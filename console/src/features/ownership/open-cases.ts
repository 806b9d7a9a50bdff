import type { CaseRow } from '@leon/contracts/calls/case.ts';

/** What somebody still has, oldest first. */
export const openCasesOf = (cases: Iterable<CaseRow>, accountId: string): CaseRow[] =>
  [...cases]
    .filter(({ owner, closedAt }) => owner?.id === accountId && closedAt === null)
    .sort((a, b) => Date.parse(a.rangAt) - Date.parse(b.rangAt));

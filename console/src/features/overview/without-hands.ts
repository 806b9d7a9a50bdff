import type { CaseRow } from '@leon/contracts/calls/case.ts';

export interface Hands {
  readonly row: CaseRow;
  readonly why: 'silent' | 'put_back' | 'offered';
  readonly since: string;
}

function handsOf(row: CaseRow): Omit<Hands, 'row'> | null {
  const { status, closedAt, owner, passed, silentSince, handingOn } = row;
  if (closedAt !== null || status === 'new') return null;
  if (owner === null) return { why: 'put_back', since: passed?.at ?? row.rangAt };
  if (silentSince !== null) return { why: 'silent', since: silentSince };
  return handingOn === null ? null : { why: 'offered', since: handingOn.at };
}

/** Longest first. Each case once: a silence says more than an offer. */
export function withoutHands(cases: Iterable<CaseRow>): Hands[] {
  return [...cases]
    .flatMap((row) => {
      const hands = handsOf(row);
      return hands === null ? [] : [{ row, ...hands }];
    })
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
}

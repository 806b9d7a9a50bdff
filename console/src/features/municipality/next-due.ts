import type { RequestRow } from '@leon/contracts/placements/placement.ts';

export interface NextDue {
  readonly kind: 'arrival' | 'recheck' | 'result';
  readonly at: string;
}

/** What of a placement is due first; null: nothing has a time. */
export function nextDue({ followUp }: Pick<RequestRow, 'followUp'>): NextDue | null {
  if (followUp === null || followUp.result !== null) return null;
  const { arrivedAt, arrivalDueAt, recheckDueAt, resultDueAt } = followUp;
  const due: NextDue[] = [];
  const add = (kind: NextDue['kind'], at: string | null) => {
    if (at !== null) due.push({ kind, at });
  };
  add('arrival', arrivedAt === null ? arrivalDueAt : null);
  add('recheck', recheckDueAt);
  add('result', resultDueAt);
  return due.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null;
}

import type { CaseRow } from '@leon/contracts/calls/case.ts';

/** Ordered from somebody who drives, and not there yet. Her own or a relative's car is no unit. */
export function isTransportUnderWay({
  status,
  placement,
  followUp,
}: Pick<CaseRow, 'status' | 'placement' | 'followUp'>): boolean {
  if (status !== 'accepted' && status !== 'handed_over' && status !== 'follow_up') return false;
  const kind = placement?.transport?.kind ?? 'own';
  return kind !== 'own' && kind !== 'relative' && (followUp?.arrivedAt ?? null) === null;
}

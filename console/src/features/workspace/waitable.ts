import type { Alternative, ReasonCode } from '@leon/contracts/matching/alternatives.ts';

const lacksRoom: ReadonlySet<ReasonCode> = new Set(['no_free_place', 'all_held', 'status_full']);

/** It would fit if only there were room: worth standing in line for. */
export function isWaitable({ reasons }: Pick<Alternative, 'reasons'>): boolean {
  const against = reasons.filter(({ effect }) => effect === 'against');
  return against.length > 0 && against.every(({ code }) => lacksRoom.has(code));
}

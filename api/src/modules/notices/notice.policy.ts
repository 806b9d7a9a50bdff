import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** An administrator for everybody; a coordinator for her desk and what concerns it alone. */
export function requireNoticeKeeper(actor: Person | Machine): Person {
  if (actor.kind === 'person' && (actor.role === 'administrator' || isCoordinator(actor))) return actor;
  throw new Refusal('access.denied');
}

const isCoordinator = ({ role, desk }: Person): boolean => role === 'coordinator' && desk !== null;

export function refuseForeignTarget(keeper: Person, desk: string | null): void {
  if (keeper.role !== 'administrator' && desk !== keeper.desk) throw new Refusal('access.denied');
}

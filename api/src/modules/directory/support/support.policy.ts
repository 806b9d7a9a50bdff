import type { Role } from '@leon/contracts/identity/role.ts';
import type { Machine, Person } from '../../../db/actor.ts';
import { Refusal } from '../../../refusal.ts';

/** Refuses everybody else with access.denied. */
const onlyFor =
  (...roles: readonly Role[]) =>
  (actor: Person | Machine): Person => {
    if (actor.kind !== 'person' || !roles.includes(actor.role)) throw new Refusal('access.denied');
    return actor;
  };

/** Who enters and who confirms an approval. */
export const requireApprover = onlyFor('administrator');
/** Whoever answers for the night may switch it off without waiting for anybody. */
export const requireWithdrawer = onlyFor('administrator', 'coordinator');
export const requireReader = onlyFor('administrator', 'coordinator', 'auditor');

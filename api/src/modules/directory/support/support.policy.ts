import type { Machine, Person } from '../../../db/actor.ts';
import { Refusal } from '../../../refusal.ts';

const require =
  (...roles: readonly string[]) =>
  (actor: Person | Machine): Person => {
    if (actor.kind !== 'person' || !roles.includes(actor.role)) throw new Refusal('access.denied');
    return actor;
  };

/** Who enters and who confirms an approval. Refuses with access.denied. */
export const requireApprover = require('administrator');
/** Whoever answers for the night may switch it off without waiting for anybody. */
export const requireWithdrawer = require('administrator', 'coordinator');
export const requireReader = require('administrator', 'coordinator', 'auditor');

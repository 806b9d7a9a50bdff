import { getBlocked } from '@leon/contracts/decisions/decision.routes.ts';
import type { Role } from '@leon/contracts/identity/role.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readBlocked } from './blocked.store.ts';

/** Row security tells each only the figures that are theirs. */
const counts: ReadonlySet<Role> = new Set<Role>(['coordinator', 'municipal_manager', 'cluster_leadership']);

const hourMs = 60 * 60_000;
/** 92 Danish days, one of which may be the 25 hours of the night when summer time ends. */
const longestMs = 92 * 24 * hourMs + hourMs;

export function registerGetBlocked(app: FastifyInstance, services: Services): void {
  implement(app, services, getBlocked, async ({ actor, query }) => {
    if (actor.kind !== 'person' || !counts.has(actor.role)) {
      throw new Refusal('access.denied');
    }
    const [from, to] = [new Date(query.from), new Date(query.to)];
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > longestMs) throw new Refusal('request.invalid', { field: 'to' });
    const report = await withActor(services.db, actor, (tx) => readBlocked(tx, { from, to }), {
      readOnly: true,
    });
    return { ...query, ...report };
  });
}

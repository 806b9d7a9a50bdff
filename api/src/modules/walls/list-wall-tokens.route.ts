import { listWallTokens } from '@leon/contracts/oversight/wall.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireKeeper } from './wall.policy.ts';
import { readWallTokens } from './wall.store.ts';

export function registerListWallTokens(app: FastifyInstance, services: Services): void {
  implement(app, services, listWallTokens, async ({ actor }) => ({
    tokens: await withActor(services.db, requireKeeper(actor), readWallTokens, { readOnly: true }),
  }));
}

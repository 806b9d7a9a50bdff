import { randomUUID } from 'node:crypto';
import { issueWallToken } from '@leon/contracts/oversight/wall.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireKeeper, requireOwnWall } from './wall.policy.ts';
import { writeWallToken } from './wall.store.ts';
import { hashOfSecret, newSecret } from './wall-secret.ts';

/** A lost answer leaves a token behind that nobody knows: it is in the list, and can be taken back. */
export function registerIssueWallToken(app: FastifyInstance, services: Services): void {
  implement(app, services, issueWallToken, async ({ actor, body: { name, desk } }) => {
    const keeper = requireKeeper(actor);
    requireOwnWall(keeper, desk);
    const secret = newSecret();
    const token = await withActor(services.db, keeper, async (tx) => {
      const written = await writeWallToken(
        tx,
        { id: randomUUID(), name, desk, hash: hashOfSecret(secret) },
        keeper,
      );
      const data = { name, desk, by: keeper.name };
      await journal(tx, {
        aggregate: 'wall',
        id: written.id,
        desk,
        organisation: null,
        kind: 'wall.token_issued',
        data,
      });
      return written;
    });
    return { token, secret };
  });
}

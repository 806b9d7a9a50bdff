import { revokeWallToken } from '@leon/contracts/oversight/wall.routes.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../db/journal.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireKeeper } from './wall.policy.ts';
import { takeBackWallToken } from './wall.store.ts';

export function registerRevokeWallToken(app: FastifyInstance, services: Services): void {
  implement(app, services, revokeWallToken, (request) => {
    const keeper = requireKeeper(request.actor);
    const { tokenId } = request.params;
    return runCommand(services, revokeWallToken, request, async (tx) => {
      const token = await takeBackWallToken(tx, tokenId, keeper.name);
      if (token === undefined) throw new Refusal('request.not_found');
      await journal(tx, {
        aggregate: 'wall',
        id: tokenId,
        desk: token.desk,
        organisation: null,
        kind: 'wall.token_revoked',
        data: { by: keeper.name },
      });
      return { token };
    });
  });
}

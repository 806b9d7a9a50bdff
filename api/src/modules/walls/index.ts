import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerGetWall } from './get-wall.route.ts';
import { registerIssueWallToken } from './issue-wall-token.route.ts';
import { registerListWallTokens } from './list-wall-tokens.route.ts';
import { registerOpenWall } from './open-wall.route.ts';
import { registerRevokeWallToken } from './revoke-wall-token.route.ts';
import { createWallDoor } from './wall-door.ts';

/** Wallboards (vægtavler): figures for everybody who passes by, behind a door of their own. */
export function registerWalls(app: FastifyInstance, services: Services): void {
  app.decorate('wallDoor', createWallDoor(services));
  registerListWallTokens(app, services);
  registerIssueWallToken(app, services);
  registerRevokeWallToken(app, services);
  registerOpenWall(app, services);
  registerGetWall(app, services);
}

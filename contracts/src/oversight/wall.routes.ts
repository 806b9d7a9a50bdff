import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { WallPicture, WallToken } from './wall.ts';

/** 256 random bits, as `/wall#<token>` carries them: after the #, a browser sends them to nobody. */
const Secret = z.string().regex(/^[\w-]{43}$/);

export const listWallTokens = defineRoute({
  name: 'listWallTokens',
  method: 'GET',
  path: '/api/v1/wall-tokens',
  summary: 'Walls that may be opened, or could be; a coordinator’s own desk, all for an administrator',
  reply: z.object({ tokens: z.array(WallToken) }),
  errors: ['access.denied'],
});

/** Not a command: its answer carries a secret that is kept nowhere, so it can never be given a second time. */
export const issueWallToken = defineRoute({
  name: 'issueWallToken',
  method: 'POST',
  path: '/api/v1/wall-tokens',
  summary: 'Issues a token that opens one wall and nothing else; it is told this once',
  body: z.strictObject({
    name: z.string().trim().min(2).max(60),
    /** Null: the whole region, by an administrator. */
    desk: DeskCode.nullable(),
  }),
  reply: z.object({ token: WallToken, secret: Secret }),
  errors: ['access.denied'],
});

export const revokeWallToken = defineRoute({
  name: 'revokeWallToken',
  method: 'POST',
  path: '/api/v1/wall-tokens/:tokenId/revocation',
  summary: 'Takes a token back: its walls go dark within seconds',
  params: z.strictObject({ tokenId: z.uuid() }),
  body: command({}),
  reply: z.object({ token: WallToken }),
  errors: ['access.denied', 'request.not_found', 'command.reused'],
});

export const openWall = defineRoute({
  name: 'openWall',
  method: 'POST',
  path: '/api/v1/wall/session',
  summary:
    'Exchanges a wall’s token (as Bearer) for a cookie of its own, which opens this one picture and no other route',
  audience: ['wall_secret'],
  reply: z.object({ opened: z.literal(true) }),
  errors: ['session.missing'],
});

export const getWall = defineRoute({
  name: 'getWall',
  method: 'GET',
  path: '/api/v1/wall',
  summary: 'The picture of a wall',
  audience: ['wall'],
  reply: WallPicture,
  errors: ['session.missing'],
});

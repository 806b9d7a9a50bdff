import { openWall } from '@leon/contracts/oversight/wall.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { wallCookieName } from '../../http/session-cookie.ts';
import type { Services } from '../../services.ts';
import { startWallSession } from './wall.store.ts';
import { wallIdOf } from './wall-door.ts';
import { hashOfSecret, newSecret } from './wall-secret.ts';

/** A wall hangs for months; its token is what ends it. */
const cookieSeconds = 400 * 86_400;

export function registerOpenWall(app: FastifyInstance, services: Services): void {
  implement(app, services, openWall, async ({ actor }, { reply }) => {
    const wall = wallIdOf(actor);
    const session = newSecret();
    await withActor(services.db, { kind: 'login' }, (tx) =>
      startWallSession(tx, hashOfSecret(session), wall),
    );
    reply.setCookie(wallCookieName, session, {
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      maxAge: cookieSeconds,
    });
    return { opened: true as const };
  });
}

import { getWall } from '@leon/contracts/oversight/wall.routes.ts';
import { isPeakOpen } from '@leon/contracts/rules/agreement.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { readDesks, readRules } from '../directory/index.ts';
import { readDeskLoads } from '../oversight/index.ts';
import { readPeaks } from '../rules/index.ts';
import { deskOfWall } from './wall.store.ts';
import { wallIdOf } from './wall-door.ts';

/** Figures and rules, as a reader who may see nothing else. */
export function registerGetWall(app: FastifyInstance, services: Services): void {
  implement(app, services, getWall, async ({ actor }, { reply }) => {
    const wall = wallIdOf(actor);
    const desk = await withActor(services.db, { kind: 'login' }, (tx) => deskOfWall(tx, wall), {
      readOnly: true,
    });
    reply.header('cache-control', 'no-store');
    return withActor(
      services.db,
      { kind: 'wall' },
      async (tx) => {
        const { agreements } = await readRules(tx, tx.now);
        const nameOf = new Map(agreements.map(({ id, name }) => [id, name]));
        const open = (await readPeaks(tx)).filter((peak) => isPeakOpen(peak, tx.now.getTime()));
        return {
          serverTime: tx.now.toISOString(),
          desk,
          desks: (await readDesks(tx, tx.now)).map(({ code, name }) => ({ code, name })),
          loads: await readDeskLoads(tx),
          peaks: open.map(({ agreement, at, until }) => ({
            ...{ agreement, at, until },
            name: nameOf.get(agreement) ?? agreement,
          })),
        };
      },
      { readOnly: true },
    );
  });
}

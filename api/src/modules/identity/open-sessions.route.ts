import { endSessionsOfUser, listSignedIn } from '@leon/contracts/identity/open-sessions.routes.ts';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import { type Machine, type Person, withActor } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { findKeptUser, readSignedIn } from './open-sessions.store.ts';
import { noteSecurity } from './security-log.store.ts';
import { endSessionsOf } from './session.store.ts';

/** A coordinator of the own desk, an administrator of everybody. Refuses with access.denied. */
function requireKeeper(actor: Person | Machine): Person {
  if (actor.kind !== 'person') throw new Refusal('access.denied');
  if (actor.role === 'administrator' || (actor.role === 'coordinator' && actor.desk !== null)) return actor;
  throw new Refusal('access.denied');
}

/** Somebody left a computer open, or lost it: whoever keeps the users signs her out everywhere, and says why. */
export function registerOpenSessions(app: FastifyInstance, services: Services, config: Config): void {
  implement(app, services, listSignedIn, async ({ actor }) => {
    const keeper = requireKeeper(actor);
    const users = await withActor(
      services.db,
      keeper,
      (tx) => readSignedIn(tx, keeper, config.SESSION_IDLE_MINUTES),
      { readOnly: true },
    );
    return { users };
  });

  implement(app, services, endSessionsOfUser, (request, { request: { ip } }) => {
    const keeper = requireKeeper(request.actor);
    const { userId } = request.params;
    const { reason } = request.body;
    return runCommand(services, endSessionsOfUser, request, async (tx) => {
      const user = await findKeptUser(tx, keeper, userId);
      if (user === undefined) throw new Refusal('request.not_found');
      const ended = await endSessionsOf(tx, userId, 'keeper');
      const by = keeper.accountId;
      await journal(tx, {
        ...{ aggregate: 'account', id: userId, desk: user.desk, organisation: null },
        ...{ kind: 'account.sessions_ended', data: { by, reason, ended } },
      });
      await noteSecurity(tx, { kind: 'ended_by_keeper', account: userId, by, reason, address: ip });
      return { ended };
    });
  });
}

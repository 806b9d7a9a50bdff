import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
} from '@leon/contracts/identity/own-sessions.routes.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { type Tx, withActor } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import type { SignedIn } from '../../http/authentication.ts';
import { runCommand } from '../../http/command.ts';
import { requireFreshSignIn } from '../../http/fresh-sign-in.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { endOwn, minutesToEndSessions, readOwnSessions } from './own-sessions.store.ts';
import { noteSecurity } from './security-log.store.ts';

function requireSession({ signedIn }: FastifyRequest): SignedIn {
  if (signedIn === null) throw new Refusal('session.missing');
  return signedIn;
}
const own = ({ person, sessionHash }: SignedIn) => ({ accountId: person.accountId, here: sessionHash });

/** Where she is signed in; whoever sits at her open screen cannot throw her out elsewhere: that takes a fresh sign-in. */
export function registerOwnSessions(app: FastifyInstance, services: Services, config: Config): void {
  implement(app, services, listOwnSessions, async (_request, { request }) => {
    const signedIn = requireSession(request);
    const sessions = await withActor(
      services.db,
      signedIn.person,
      (tx) => readOwnSessions(tx, own(signedIn), config.SESSION_IDLE_MINUTES),
      { readOnly: true },
    );
    return { sessions };
  });

  implement(app, services, endOwnSession, (request, { request: http }) => {
    const signedIn = requireSession(http);
    return runCommand(services, endOwnSession, request, async (tx) => {
      const ended = await end(tx, signedIn, request.params.sessionId, http.ip);
      if (ended === 0) throw new Refusal('request.not_found');
      return { ended };
    });
  });

  implement(app, services, endOtherSessions, (request, { request: http }) => {
    const signedIn = requireSession(http);
    return runCommand(services, endOtherSessions, request, async (tx) => ({
      ended: await end(tx, signedIn, null, http.ip),
    }));
  });

  async function end(tx: Tx, signedIn: SignedIn, id: string | null, address: string): Promise<number> {
    const { accountId, desk } = signedIn.person;
    requireFreshSignIn(signedIn, tx.now, await minutesToEndSessions(tx, desk));
    const ended = await endOwn(tx, own(signedIn), id);
    if (ended === 0) return 0;
    await journal(tx, {
      ...{ aggregate: 'account', id: accountId, desk, organisation: null },
      ...{ kind: 'account.sessions_ended', data: { by: accountId, reason: 'elsewhere', ended } },
    });
    await noteSecurity(tx, { kind: 'signed_out_elsewhere', account: accountId, address });
    return ended;
  }
}

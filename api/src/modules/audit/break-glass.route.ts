import { breakGlass, endBreakGlass, seeBrokenGlass } from '@leon/contracts/audit/break-glass.routes.ts';
import type { BrokenGlass } from '@leon/contracts/audit/break-glass.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { requireFreshSignIn } from '../../http/fresh-sign-in.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { noteLook, requireDecider, requireDeskMember } from '../calls/index.ts';
import {
  endBrokenGlass,
  findBrokenGlass,
  findNamedCase,
  markSeen,
  minutesOfSignIn,
  writeBrokenGlass,
} from './break-glass.store.ts';

/** A chain of its own: whoever breaks the glass may not touch the case, its journal neither. */
async function tell(tx: Tx, kind: string, glass: BrokenGlass): Promise<BrokenGlass> {
  const { id, caseId, ground, until, desk } = glass;
  const data = { caseId, ground, until, desk };
  await journal(tx, { aggregate: 'break_glass', id, desk: null, organisation: null, kind, data });
  await emit(tx, deskStream(desk), 'glass.changed', glass);
  return glass;
}

async function requireGlass(tx: Tx, id: string): Promise<BrokenGlass> {
  const found = await findBrokenGlass(tx, id);
  if (!found) throw new Refusal('request.not_found');
  return found;
}

/** Somebody of another desk needs a case now: she says why, reads it for a while, and its coordinator knows. */
export function registerBreakGlass(app: FastifyInstance, services: Services): void {
  implement(app, services, breakGlass, async (request, { request: { signedIn } }) => {
    const member = requireDecider(request.actor);
    const { glassId, desk, number, ground, reason } = request.body;
    if (desk === member.desk) throw new Refusal('glass.own_desk');
    return runCommand(services, breakGlass, request, async (tx) => {
      requireFreshSignIn(signedIn, tx.now, await minutesOfSignIn(tx, desk));
      const caseId = await findNamedCase(tx, desk, number);
      if (caseId === null) throw new Refusal('request.not_found');
      const asked = { id: glassId, caseId, desk, number, ground, reason };
      const glass = await writeBrokenGlass(tx, services.keys, asked, member);
      if (!glass) throw new Refusal('command.reused');
      await noteLook(tx, 'break_glass', caseId, 'glass broken', { breakGlass: glass.id });
      return { glass: await tell(tx, 'glass.broken', glass) };
    });
  });

  implement(app, services, endBreakGlass, async (request) => {
    const member = requireDeskMember(request.actor);
    return runCommand(services, endBreakGlass, request, async (tx) => {
      const { id, by, version } = await requireGlass(tx, request.params.glassId);
      if (by.id !== member.accountId) throw new Refusal('access.denied');
      await endBrokenGlass(tx, id);
      const ended = await requireGlass(tx, id);
      return { glass: ended.version === version ? ended : await tell(tx, 'glass.ended', ended) };
    });
  });

  implement(app, services, seeBrokenGlass, async (request) => {
    const member = requireDeskMember(request.actor);
    if (member.role !== 'coordinator') throw new Refusal('access.denied');
    return runCommand(services, seeBrokenGlass, request, async (tx) => {
      const { id, desk, version } = await requireGlass(tx, request.params.glassId);
      // her own access to another desk's case is not hers to have seen
      if (desk !== member.desk) throw new Refusal('request.not_found');
      await markSeen(tx, id, member.name);
      const seen = await requireGlass(tx, id);
      return { glass: seen.version === version ? seen : await tell(tx, 'glass.seen', seen) };
    });
  });
}

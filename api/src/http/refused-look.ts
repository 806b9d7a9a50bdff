import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type Machine, type Person, withActor } from '../db/actor.ts';
import type { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

const looks: ReadonlySet<ErrorCode> = new Set(['request.not_found', 'access.denied', 'stream.unknown']);

/** Somebody asked for what is not theirs, or is not there: kept in the access log, whatever the answer was. */
export async function noteRefusedLook(
  services: Services,
  request: FastifyRequest,
  actor: Person | Machine,
  route: string,
  refusal: Refusal,
): Promise<void> {
  if (!looks.has(refusal.code)) return;
  const { caseId } = request.params as { caseId?: string };
  const [account, role, client] =
    actor.kind === 'person' ? [actor.accountId, actor.role, null] : [null, null, actor.clientId];
  try {
    await withActor(services.db, actor, async (tx) => {
      await sql`INSERT INTO access_log (account_id, client, role, ground, case_id, what)
        VALUES (${account}, ${client}, ${role}, 'refused', ${caseId ?? null}::uuid, ${route})`.execute(tx.db);
    });
  } catch (error) {
    request.log.error({ err: error }, 'a refused look could not be logged');
  }
}

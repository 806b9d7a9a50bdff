import type { RouteContract } from '@leon/contracts/route.ts';
import { type Actor, type Tx, withActor } from '../db/actor.ts';
import { once } from '../db/idempotency.ts';
import { isTransient } from '../db/sql-error.ts';
import type { Services } from '../services.ts';

export interface CommandRequest {
  readonly actor: Actor;
  readonly params: unknown;
  readonly body: { readonly commandId: string };
}

/**
 * Runs a command in one transaction: its id recorded, its change, journal and events written, or nothing at all.
 * The policy is `work`'s first step where it needs the row, else the caller's: a repeat never reaches `work`.
 */
export async function runCommand<Reply>(
  services: Services,
  route: Pick<RouteContract, 'name'>,
  request: CommandRequest,
  work: (tx: Tx) => Promise<Reply>,
): Promise<Reply> {
  const identity = {
    commandId: request.body.commandId,
    route: route.name,
    content: { params: request.params, body: request.body },
  };
  const attempt = (): Promise<Reply> =>
    withActor(services.db, request.actor, (tx) => once(tx, services.keys, identity, () => work(tx)));
  const reply = await attempt().catch((error: unknown) => {
    if (!isTransient(error)) throw error;
    return attempt();
  });
  services.wakeSequencer();
  return reply;
}

import type { Role } from '@leon/contracts/identity/role.ts';
import type { MachineScope } from '@leon/contracts/route.ts';
import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export interface Person {
  readonly kind: 'person';
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly desk: string | null;
  readonly organisation: string | null;
}

export interface Machine {
  readonly kind: 'machine';
  readonly clientId: string;
  readonly scopes: readonly MachineScope[];
}

/**
 * `login`: nobody is known yet · `gateway`: tails streams for sockets it has authorised · `worker`: the worker's own role ·
 * `wall`: a wallboard, which reads figures and nothing else.
 */
export type Actor = Person | Machine | { readonly kind: 'login' | 'gateway' | 'worker' | 'wall' };

export interface Tx {
  readonly db: Transaction<Tables>;
  readonly actor: Actor;
  /** The database's time at the start of the transaction: the only clock a command may use. */
  readonly now: Date;
  /** Whose transaction this is: what a node keeps of what it read, it keeps for this database. */
  readonly home: Database;
}

export interface TxOptions {
  readonly isolation?: 'read committed' | 'repeatable read';
  readonly readOnly?: boolean;
}

function settings(actor: Actor): readonly string[] {
  const person = actor.kind === 'person' ? actor : null;
  const machine = actor.kind === 'machine' ? actor : null;
  return [
    actor.kind,
    person?.accountId ?? '',
    person?.role ?? '',
    person?.desk ?? '',
    person?.organisation ?? '',
    machine?.clientId ?? '',
    machine?.scopes.join(' ') ?? '',
  ];
}

/** The one door to SQL: opens a transaction, tells row security who acts, and reads the clock once. */
export async function withActor<Result>(
  db: Database,
  actor: Actor,
  work: (tx: Tx) => Promise<Result>,
  options: TxOptions = {},
): Promise<Result> {
  let opening = db.transaction().setIsolationLevel(options.isolation ?? 'read committed');
  if (options.readOnly) opening = opening.setAccessMode('read only');
  return opening.execute(async (trx) => {
    const [kind, account, role, desk, organisation, client, scopes] = settings(actor);
    const { rows } = await sql<{ now: Date }>`
      SELECT leon_now() AS now,
        set_config('leon.kind', ${kind}, true), set_config('leon.account', ${account}, true),
        set_config('leon.role', ${role}, true), set_config('leon.desk', ${desk}, true),
        set_config('leon.organisation', ${organisation}, true), set_config('leon.client', ${client}, true),
        set_config('leon.scopes', ${scopes}, true)`.execute(trx);
    const now = rows[0]?.now;
    if (!now) throw new Error('leon_now() gave no time');
    return work({ db: trx, actor, now, home: db });
  });
}

import { type Machine, withActor } from '../../db/actor.ts';
import type { WallDoor } from '../../http/authentication.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { type KnownWall, wallOfSecret, wallOfSession } from './wall.store.ts';
import { hashOfSecret } from './wall-secret.ts';

/** What a secret or a wall's cookie looks like; anything else never reaches the database. */
const secretForm = /^[\w-]{43}$/;
const clientPrefix = 'wall:';

/** A wall as whoever sends a request: no scopes, so that nothing else opens to it. */
export function createWallDoor({ db }: Services): WallDoor {
  const known = async (key: string, find: typeof wallOfSession | typeof wallOfSecret): Promise<Machine> => {
    if (!secretForm.test(key)) throw new Refusal('session.missing');
    const wall = await withActor(
      db,
      { kind: 'login' },
      (tx): Promise<KnownWall | undefined> => find(tx, hashOfSecret(key)),
    );
    if (wall === undefined) throw new Refusal('session.missing');
    return { kind: 'machine', clientId: `${clientPrefix}${wall.id}`, scopes: [] };
  };
  return {
    bySecret: (secret) => known(secret, wallOfSecret),
    byCookie: (token) => known(token, wallOfSession),
  };
}

/** The id of the wall that a request comes from. */
export function wallIdOf(actor: { readonly kind: string; readonly clientId?: string }): string {
  if (!actor.clientId?.startsWith(clientPrefix)) throw new Refusal('session.missing');
  return actor.clientId.slice(clientPrefix.length);
}

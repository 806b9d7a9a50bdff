import type { Config } from '../../config.ts';
import { withActor } from '../../db/actor.ts';
import type { Authenticator } from '../../http/authentication.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { personOf } from './account.ts';
import { createBuckets } from './buckets.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { machineTokens } from './machine-token.ts';
import { findSession, type SessionRow, touchSession } from './session.store.ts';
import { csrfTokenOf, hashOf } from './session-token.ts';

const minute = 60_000;
/** What a token of ours looks like; anything else never reaches the database. */
const tokenForm = /^[\w-]{43}$/;

export function createAuthenticator(
  services: Services,
  config: Config,
  provider: IdentityProvider,
): Authenticator {
  const idleMs = config.SESSION_IDLE_MINUTES * minute;
  const perSecond = config.REQUESTS_PER_ACCOUNT;
  const buckets = createBuckets({ burst: 10 * perSecond, perSecond }, () => performance.now());
  return {
    machine: machineTokens(provider, config),
    async person(sessionToken) {
      if (!tokenForm.test(sessionToken)) throw new Refusal('session.missing');
      const sessionHash = hashOf(sessionToken);
      const row = await withActor(services.db, { kind: 'login' }, async (tx) => {
        const found = requireInForce(await findSession(tx, sessionHash), tx.now, idleMs);
        if (tx.now.getTime() - found.last_seen_at.getTime() >= minute) await touchSession(tx, sessionHash);
        return found;
      });
      // by account: whoever floods with one slows nobody else, behind the same address neither
      if (!buckets.take(row.id)) throw new Refusal('rate.limited', { seconds: 1 });
      return {
        person: personOf(row),
        sessionHash,
        csrfToken: csrfTokenOf(sessionToken),
        expiresAt: row.expires_at,
        signedInAt: row.signed_in_at,
        locked: row.locked_at !== null,
      };
    },
  };
}

function requireInForce(row: SessionRow | undefined, now: Date, idleMs: number): SessionRow {
  if (row === undefined) throw new Refusal('session.missing');
  if (row.disabled_at !== null) throw new Refusal('session.disabled');
  if (row.ended_why === 'keeper') throw new Refusal('session.ended');
  const idleUntil = row.last_seen_at.getTime() + idleMs;
  if (row.ended_at !== null || row.expires_at <= now || idleUntil <= now.getTime()) {
    throw new Refusal('session.expired');
  }
  return row;
}

import type { ErrorCode } from '@leon/contracts/errors.ts';
import { type Actor, withActor } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { type Assurance, type AssurancePolicy, isAssured } from './assurance.rules.ts';
import { noteSecurity } from './security-log.store.ts';
import { endSessionRow, findAccount, findSession, proofWantedSince, startSession } from './session.store.ts';
import { csrfTokenOf, hashOf, newToken } from './session-token.ts';
import { whereaboutsOf } from './whereabouts.rules.ts';

const login: Actor = { kind: 'login' };

export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
  readonly assurance: Assurance;
  /** Null: the provider does not say when; then she is asked. */
  readonly provenAt: Date | null;
  readonly providerSession: string | null;
  /** The browser was to have her asked, whatever the provider remembers. */
  readonly anew?: boolean;
  readonly address?: string;
  readonly userAgent?: string | undefined;
}

/** Somebody whom the provider vouches for may not come in. */
export class SignInRefused extends Refusal {
  /** Null: no account is hers. */
  readonly account: string | null;

  constructor(code: ErrorCode, account: string | null) {
    super(code);
    this.account = account;
  }
}

export const idTokenContext = (sessionHash: Buffer): string => `id-token:${sessionHash.toString('hex')}`;

/**
 * A new session for whom the provider vouches, with a new token each time; the one this browser had ends.
 * Refuses with access.denied for a person without an account, session.disabled for a disabled one, session.assurance
 * when the provider did not say that her role's factors were used, session.step_up when it remembers her from before she was
 * signed out elsewhere or this screen was locked: then she has to be asked.
 */
export async function signIn(
  services: Services,
  identity: ProvenIdentity,
  policy: AssurancePolicy,
  maxMinutes: number,
  formerToken: string | null,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const idHash = hashOf(token);
  return withActor(services.db, login, async (tx) => {
    const account = await findAccount(tx, identity.issuer, identity.subject);
    if (account === undefined) throw new SignInRefused('access.denied', null);
    if (account.disabled_at !== null) throw new SignInRefused('session.disabled', account.id);
    if (!isAssured(account.role, identity.assurance, policy))
      throw new SignInRefused('session.assurance', account.id);
    const formerHash = formerToken === null ? null : hashOf(formerToken);
    const former = formerHash === null ? undefined : await findSession(tx, formerHash);
    const { providerSession, provenAt } = identity;
    const since = await proofWantedSince(tx, account.id, { idHash: formerHash, providerSession });
    if (identity.anew !== true && !isProvenSince(provenAt, since))
      throw new SignInRefused('session.step_up', account.id);
    if (formerHash !== null) await endSessionRow(tx, formerHash, 'replaced');
    const expiresAt = new Date(tx.now.getTime() + maxMinutes * 60_000);
    const sealed = services.keys.seal(Buffer.from(identity.idToken, 'utf8'), idTokenContext(idHash));
    await startSession(tx, {
      idHash,
      csrfHash: hashOf(csrfTokenOf(token)),
      accountId: account.id,
      expiresAt,
      idToken: sealed.toString('base64'),
      signedInAt: provenBy(provenAt, tx.now),
      providerSession,
      where: whereaboutsOf(identity.userAgent, identity.address),
    });
    const same = former?.id === account.id && former.ended_at === null;
    const again = same && former.locked_at !== null ? 'unlocked' : 'proved_anew';
    const kind = same && (former.locked_at !== null || identity.anew === true) ? again : 'signed_in';
    await noteSecurity(tx, { kind, account: account.id, address: identity.address ?? null });
    return { token, expiresAt };
  });
}

/** A provider whose clock is ahead keeps no sign-in fresh for longer than it is. */
const provenBy = (provenAt: Date | null, now: Date): Date =>
  provenAt === null || provenAt > now ? now : provenAt;

/** `auth_time` is in whole seconds: within the same one she came after. */
const isProvenSince = (provenAt: Date | null, since: Date | null): boolean =>
  provenAt !== null && (since === null || provenAt.getTime() + 1_000 > since.getTime());

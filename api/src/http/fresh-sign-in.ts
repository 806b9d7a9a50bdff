import { Refusal } from '../refusal.ts';
import type { SignedIn } from './authentication.ts';

/**
 * For what is most protected: her sign-in at the identity provider is no older than this many minutes, else she is asked
 * to prove again who she is (step-up). Refuses with session.step_up.
 */
export function requireFreshSignIn(signedIn: SignedIn | null, now: Date, withinMinutes: number): void {
  if (signedIn === null) throw new Refusal('session.missing');
  if (now.getTime() - signedIn.signedInAt.getTime() > withinMinutes * 60_000) {
    throw new Refusal('session.step_up');
  }
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { solves } from '@leon/contracts/identity/sign-in-proof.ts';
import type { Keys } from '../../db/keys.ts';

export interface SignInProofs {
  /** For one sign-in from one address, within two minutes. */
  challenge(address: string): string;
  /** `challenge.answer`; true once. */
  accept(proof: string, address: string): boolean;
}

export const validMs = 120_000;
const mostSpent = 100_000;
const form = /^([0-9a-z]{1,9})\.([\w-]{11})\.([\w-]{16})\.(\d{1,10})$/;

/** What two answers to one challenge have in common. */
export const nonceOf = (proof: string): string => proof.split('.')[1] ?? '';

/** Work instead of a refusal; nothing is kept of a challenge until it is answered, and any node takes the answer. */
export function signInProofs(keys: Keys, clockMs: () => number, bits?: number): SignInProofs {
  const spent = new Set<string>();
  const marksOf = (until: string, nonce: string, address: string): [string, ...string[]] => {
    const [first, ...others] = keys.lookupHashes(`proof:${until}:${nonce}:${address}`);
    const short = (hash: Buffer): string => hash.toString('base64url').slice(0, 16);
    return [short(first), ...others.map(short)];
  };
  return {
    challenge(address) {
      const until = Math.ceil(clockMs() + validMs).toString(36);
      const nonce = randomBytes(8).toString('base64url');
      return `${until}.${nonce}.${marksOf(until, nonce, address)[0]}`;
    },
    accept(proof, address) {
      const [, until = '', nonce = '', mark = '', answer = ''] = form.exec(proof) ?? [];
      if (answer === '' || spent.has(nonce) || Number.parseInt(until, 36) < clockMs()) return false;
      const isOurs = marksOf(until, nonce, address).some((one) =>
        timingSafeEqual(Buffer.from(mark), Buffer.from(one)),
      );
      if (!isOurs) return false;
      if (!solves(`${until}.${nonce}.${mark}`, answer, bits)) return false;
      if (spent.size >= mostSpent) spent.clear();
      spent.add(nonce);
      return true;
    },
  };
}

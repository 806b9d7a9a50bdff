import { randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Keys } from '../../db/keys.ts';
import { cookieIn, cookieOptions } from '../../http/session-cookie.ts';
import { createBuckets } from './buckets.ts';
import { type SharedCounts, uncounted } from './shared-counts.ts';
import { nonceOf, signInProofs, validMs } from './sign-in-proof.ts';

export interface SignInThrottle {
  /** Null: this sign-in may begin. Else what the browser has to work on before it may. */
  slows(request: FastifyRequest, proof: string | undefined): Promise<string | null>;
  /** This browser has signed somebody in: it is known from now on. */
  remember(request: FastifyRequest, reply: FastifyReply): void;
}

/** A browser on which somebody signed in before. */
const deviceCookie = '__Host-leon-device';
const deviceOptions = { ...cookieOptions, maxAge: 31_536_000 } as const;

const allowance = { burst: 40, perSecond: 2 };

/** Whoever has one IPv6 address has the 2^64 beside it. */
export const addressKey = (ip: string): string =>
  isIPv6(ip) && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip;

/**
 * A hospital shares one address, so a count per address alone would let one attacker lock all colleagues out. A browser
 * that has signed in before proves it by a keyed cookie and has a count of its own (OWASP: device cookies); one that has
 * not is never refused either: past the count it does a second's work for each sign-in that it begins. All nodes count
 * together; while Redis is away each counts alone, so that a stranger gets what one node gives, once for each.
 */
export function signInThrottle(
  keys: Keys,
  clockMs: () => number,
  { shared = uncounted, proofBits }: { shared?: SharedCounts; proofBits?: number } = {},
): SignInThrottle {
  const buckets = createBuckets(allowance, clockMs);
  const proofs = signInProofs(keys, clockMs, proofBits);
  const proofsOf = (id: string): string[] =>
    keys.lookupHashes(`device:${id}`).map((hash) => hash.toString('base64url'));
  const knownDevice = (request: FastifyRequest): string | null => {
    const [id, proof] = (cookieIn(request.headers.cookie, deviceCookie) ?? '').split('.');
    return id && proof && proofsOf(id).includes(proof) ? id : null;
  };
  return {
    async slows(request, proof) {
      const device = knownDevice(request);
      const address = addressKey(request.ip);
      const key = device === null ? `address:${address}` : `device:${device}`;
      const here = buckets.take(key);
      if ((await shared.take(key, allowance)) ?? here) return null;
      const answered = proof !== undefined && proofs.accept(proof, address);
      // worth one sign-in over all nodes
      if (answered && (await shared.isFirst(`proof:${nonceOf(proof)}`, validMs)) !== false) return null;
      return proofs.challenge(address);
    },
    remember(request, reply) {
      if (knownDevice(request) !== null) return;
      const id = randomBytes(16).toString('base64url');
      reply.setCookie(deviceCookie, `${id}.${proofsOf(id)[0]}`, deviceOptions);
    },
  };
}

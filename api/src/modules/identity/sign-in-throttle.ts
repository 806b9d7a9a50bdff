import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Keys } from '../../db/keys.ts';
import { cookieIn, cookieOptions } from '../../http/session-cookie.ts';
import { Refusal } from '../../refusal.ts';

export interface SignInThrottle {
  /** Refuses with rate.limited when too many sign-ins were begun from here. */
  pass(request: FastifyRequest): void;
  /** This browser has signed somebody in: it is known from now on. */
  remember(request: FastifyRequest, reply: FastifyReply): void;
}

/** A browser on which somebody signed in before. */
const deviceCookie = '__Host-leon-device';
const deviceOptions = { ...cookieOptions, maxAge: 31_536_000 } as const;

const burst = 40;
const perSecond = 2;
const mostBuckets = 10_000;

/**
 * A hospital shares one address, so a count per address alone would let one attacker lock all colleagues out. A browser
 * that has signed in before proves it by a keyed cookie and has a count of its own (OWASP: device cookies).
 */
export function signInThrottle(keys: Keys, monotonicMs: () => number): SignInThrottle {
  const buckets = new Map<string, { level: number; at: number }>();
  const proofOf = (id: string): string => keys.lookupHash(`device:${id}`).toString('base64url');
  const knownDevice = (request: FastifyRequest): string | null => {
    const [id, proof] = (cookieIn(request.headers.cookie, deviceCookie) ?? '').split('.');
    return id && proof === proofOf(id) ? id : null;
  };
  return {
    pass(request) {
      const device = knownDevice(request);
      const key = device === null ? `address:${request.ip}` : `device:${device}`;
      const now = monotonicMs();
      if (buckets.size > mostBuckets) buckets.clear();
      const bucket = buckets.get(key) ?? { level: burst, at: now };
      bucket.level = Math.min(burst, bucket.level + ((now - bucket.at) / 1_000) * perSecond);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.level < 1) throw new Refusal('rate.limited', { seconds: 1 });
      bucket.level -= 1;
    },
    remember(request, reply) {
      if (knownDevice(request) !== null) return;
      const id = randomBytes(16).toString('base64url');
      reply.setCookie(deviceCookie, `${id}.${proofOf(id)}`, deviceOptions);
    },
  };
}

import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';

/** Bytes of a request's body; the longest text fields of a case fit several times. */
export const bodyLimit = 64 * 1024;
const deepest = 12;
const mostValues = 8_000;

/** Refuses bodies that are legal JSON but no sane request. Walks without recursion: depth is what is being attacked. */
export function isWithinLimits(body: unknown): boolean {
  const open: [unknown, number][] = [[body, 1]];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    values += 1;
    if (values > mostValues || depth > deepest) return false;
    if (value === null || typeof value !== 'object') continue;
    for (const inner of Object.values(value)) open.push([inner, depth + 1]);
  }
  return true;
}

export function limitBodies(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    if (!isWithinLimits(request.body)) throw new Refusal('request.too_large');
  });
}

import { withoutHidden } from '@leon/contracts/hidden-characters.ts';
import type { FastifyInstance } from 'fastify';

/** In place, without recursion; keys are not looked at: an unknown one is refused anyway. */
function cleanse(body: object): void {
  const open: object[] = [body];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [name, value] of Object.entries(next)) {
      if (typeof value === 'string') (next as Record<string, unknown>)[name] = withoutHidden(value);
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}

/** What is pasted is kept as it is read, on every route. After the limits of a body, before its shape is checked. */
export function dropHiddenCharacters(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body }) => {
    if (typeof body === 'object' && body !== null && !Buffer.isBuffer(body)) cleanse(body);
  });
}

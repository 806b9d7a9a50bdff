import type { FastifyInstance } from 'fastify';

/**
 * Characters that are not seen and change what is: orders of writing direction (a name that ends in one turns the figures
 * after it round), characters without width, control characters. A tab and a new line are text; NUL is refused by the database.
 */
const hidden = /[[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]--[\0\t\n\r]]/gv;
/** Line breaks that only some readers know as such. */
const otherBreaks = /[\u2028\u2029]/g;

export const withoutHidden = (text: string): string => text.replace(otherBreaks, '\n').replace(hidden, '');

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

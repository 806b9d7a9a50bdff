import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { FastifyInstance } from 'fastify';
import type { SecurityTally } from './security-tally.ts';

/** What nobody's own page ever asks for: a request of another page, without the page's token, or beyond a machine's scope. */
const telling: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['session.csrf', 'scope.missing']);

/** Attempts to get round stand in the security log; a refused look at a case stands in the access log. */
export function noteRefusals(app: FastifyInstance, tally: SecurityTally): void {
  app.addHook('onResponse', async ({ refusal, suspect, ip }) => {
    if (refusal === null || !telling.has(refusal)) return;
    await tally.note({ kind: 'request_refused', account: suspect, reason: refusal, address: ip });
  });
  app.addHook('onClose', () => tally.flush());
}

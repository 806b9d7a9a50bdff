import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import { cspReportPath } from './content-security-policy.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Also for socket handshakes: is this a page of ours? A client that is no browser sends no Origin. */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string,
): boolean {
  if (origin === undefined) return true;
  return origin === new URL(publicUrl).origin || URL.parse(origin)?.host === host;
}

/** A second wall beside the CSRF token: another site's page may not send anything that changes. */
export function refuseForeignOrigins(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request: FastifyRequest) => {
    if (safeMethods.has(request.method) || request.url === cspReportPath) return;
    const { origin, host } = request.headers;
    if (!isOwnOrigin(origin, host, publicUrl)) throw new Refusal('session.csrf');
  });
}

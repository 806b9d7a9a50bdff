import type { FastifyInstance } from 'fastify';
import { bareCsp, cspReportPath } from './content-security-policy.ts';

/** On every answer; a page replaces the content security policy by its own. */
export function secureHeaders(app: FastifyInstance, publicUrl: string): void {
  const overTls = new URL(publicUrl).protocol === 'https:';
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': bareCsp,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), payment=(), usb=()',
      'reporting-endpoints': `csp="${cspReportPath}"`,
      'x-request-id': request.id,
      'cache-control': 'no-store',
      ...(overTls ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    });
  });
}

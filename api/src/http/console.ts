import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import statics from '@fastify/static';
import { shortTrainingMark } from '@leon/contracts/identity/training-mark.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { consoleCsp, type PolicySources, serviceWorkerCsp } from '../security/content-security-policy.ts';
import { sendProblem } from './problem.ts';

/** Paths that are never the console's: a wrong address there is an error, not a page. */
const notConsole =
  /^\/(?:api|auth|live-picture|socket\.io|documentation|openapi\.json|live|ready|assets)(?:[/?]|$)/;

const forever = 'public, max-age=31536000, immutable';

/** Serves the built console; every other GET is its index page, with a new nonce each time. */
export async function serveConsole(
  app: FastifyInstance,
  dist: string | undefined,
  sources: PolicySources & { readonly training: boolean },
): Promise<void> {
  const page =
    dist === undefined
      ? undefined
      : marked(readFileSync(join(dist, 'index.html'), 'utf8'), sources.training).replace(
          '__LEON_INSTANCE__',
          sources.training ? 'training' : 'live',
        );
  if (dist !== undefined) {
    await app.register(statics, {
      root: resolve(dist),
      wildcard: false,
      index: false,
      globIgnore: ['index.html', 'leon.webmanifest'],
      cacheControl: false,
      preCompressed: true,
      schemaHide: true,
      setHeaders: (reply, path) => {
        // Names below assets/ carry a hash of what is in them.
        reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? forever : 'no-cache');
        // Its own answer's policy rules what a service worker may fetch.
        if (path.endsWith('service-worker.js')) reply.header('content-security-policy', serviceWorkerCsp);
      },
    });
  }
  if (dist !== undefined) serveManifest(app, join(dist, 'leon.webmanifest'), sources.training);
  app.setNotFoundHandler((request, reply) => {
    if (page !== undefined && wantsPage(request)) return sendPage(reply, page, sources);
    return sendProblem(request, reply, { code: 'request.not_found', params: {} });
  });
}

/** The name of a tab, of a window, and of LEON among a device's own programs. */
function marked(text: string, training: boolean): string {
  if (!training) return text;
  return text
    .replace('<title>LEON</title>', `<title>${shortTrainingMark} – LEON</title>`)
    .replaceAll(/("(?:short_)?name": )"LEON"/g, `$1"LEON ${shortTrainingMark}"`);
}

function serveManifest(app: FastifyInstance, file: string, training: boolean): void {
  if (!existsSync(file)) return;
  const manifest = marked(readFileSync(file, 'utf8'), training);
  app.get('/leon.webmanifest', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/manifest+json').header('cache-control', 'no-cache').send(manifest),
  );
}

/** A place in the console has no dot in its last part; a file that is not there is an error. */
function wantsPage({ method, url }: FastifyRequest): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || notConsole.test(url)) return false;
  const [path = ''] = url.split('?');
  return path === '/index.html' || !/\.[^/]*$/.test(path);
}

function sendPage(reply: FastifyReply, page: string, sources: PolicySources): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply
    .code(200)
    .header('content-security-policy', consoleCsp(nonce, sources))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__CSP_NONCE__', nonce));
}

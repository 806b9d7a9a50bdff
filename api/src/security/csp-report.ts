import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Counts what browsers report of broken content security policies; 0 is the only good figure. */
export function receiveCspReports(app: FastifyInstance, path: string): { readonly count: () => number } {
  let received = 0;
  app.register(async (scope) => {
    const types = ['application/csp-report', 'application/reports+json', 'application/json'];
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(types, { parseAs: 'string', bodyLimit: 8_192 }, (_request, body, done) =>
      done(null, directiveIn(String(body))),
    );
    scope.post(path, { schema: { hide: true } }, async (request, reply) => {
      received += 1;
      // A report holds addresses of pages; the directive alone says what to look for.
      request.log.warn({ directive: request.body }, 'content security policy report');
      return reply.code(204).send();
    });
  });
  return { count: () => received };
}

function directiveIn(text: string): string {
  const [, directive] =
    /"(?:effective-directive|effectiveDirective|violated-directive)"\s*:\s*"([a-z-]{1,40})/.exec(text) ?? [];
  return directive ?? 'unknown';
}

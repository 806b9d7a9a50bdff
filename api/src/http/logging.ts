import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { DatabaseError } from 'pg';
import { ZodError } from 'zod';
import { logBase, logTime } from '../log-line.ts';

export interface ErrorDescription {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/** What a log may say of an error. A database or shape error's own text can quote the value that was wrong. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = 'code' in error ? error.code : undefined;
  const base = { type: error.name, code, message: '', stack: framesOf(error) };
  if (error instanceof DatabaseError) {
    return { ...base, table: error.table, constraint: error.constraint, routine: error.routine };
  }
  if (error instanceof ZodError) {
    return { ...base, issues: error.issues.map((issue) => [issue.code, issue.path.map(String).join('.')]) };
  }
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { ...base, message: error.message, ...cause };
}

/** Where it happened, without the message that heads a stack. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n');
}

export function loggerOptions(level: string): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    base: logBase('api'),
    timestamp: () => `,"time":"${logTime()}"`,
    serializers: {
      err: describeError,
      // Neither address, headers, query nor body: the route and the request's id are enough to find it.
      req: (request) => ({ id: request.id, method: request.method }),
    },
  };
}

/** One line a request, with ids only. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { actor } = request;
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        account: actor?.kind === 'person' ? actor.accountId : undefined,
        client: actor?.kind === 'machine' ? actor.clientId : undefined,
      },
      'request',
    );
  });
}

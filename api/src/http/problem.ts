import { STATUS_CODES } from 'node:http';
import type { ErrorCode, ErrorParams, Problem } from '@leon/contracts/errors.ts';
import { renderError } from '@leon/contracts/language/errors.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isTaken, isUnavailable, isUnstorable } from '../db/sql-error.ts';
import { Refusal } from '../refusal.ts';
import { languageOf } from './language.ts';
import { statusOf } from './status.ts';

type Fields = NonNullable<Problem['fields']>;

/** Seconds after which a client shall try again while the database is away. */
const retryAfter = 2;

interface Answer {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields?: Fields;
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  request.refusal = answer.code;
  const status = statusOf(answer.code);
  if (answer.code === 'service.unavailable') reply.header('retry-after', String(retryAfter));
  if (answer.code === 'rate.limited') reply.header('retry-after', String(answer.params.seconds ?? 1));
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="LEON"');
  const problem: Problem = {
    type: `urn:leon:error:${answer.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: answer.code,
    params: answer.params,
    detail: renderError(answer.code, answer.params, languageOf(request.headers['accept-language'])),
    requestId: request.id,
    ...(answer.fields ? { fields: answer.fields } : {}),
  };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}

/** A name that a client made up may be anything, a person's number too: only names of ours are said back. */
const ownName = /^(?:\d{1,4}|[a-z][A-Za-z]{0,40})$/;

function fieldsOf(error: FastifyError): Fields {
  return (error.validation ?? []).slice(0, 20).map(({ instancePath, keyword }) => ({
    path: instancePath
      .split('/')
      .filter((part) => part !== '')
      .map((part) => (ownName.test(part) ? part : '*'))
      .join('.'),
    message: keyword,
  }));
}

function answerTo(error: FastifyError): Answer {
  if (error instanceof Refusal) return { code: error.code, params: error.params };
  if (hasZodFastifySchemaValidationErrors(error)) {
    return { code: 'request.invalid', params: {}, fields: fieldsOf(error) };
  }
  if (isUnavailable(error)) return { code: 'service.unavailable', params: {} };
  if (isUnstorable(error)) return { code: 'request.invalid', params: {} };
  if (isTaken(error)) return { code: 'command.reused', params: {} };
  if (error.statusCode === 413) return { code: 'request.too_large', params: {} };
  if (error.statusCode === 429) return { code: 'rate.limited', params: {} };
  if (error.statusCode === 404) return { code: 'request.not_found', params: {} };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { code: 'request.invalid', params: {} };
  }
  return { code: 'internal', params: {} };
}

/** Every error leaves as a Problem in the caller's language; what went wrong inside stays in the log. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const answer = answerTo(error);
    if (answer.code === 'internal') request.log.error({ err: error }, 'internal error');
    if (isTaken(error)) request.log.warn({ err: error }, 'an id is taken');
    if (answer.code === 'service.unavailable') request.log.warn({ err: error }, 'database unavailable');
    return sendProblem(request, reply, answer);
  });
}

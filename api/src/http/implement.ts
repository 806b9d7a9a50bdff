import { type ErrorCode, Problem } from '@leon/contracts/errors.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Machine, Person } from '../db/actor.ts';
import { actorKey } from '../db/idempotency.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { authenticate } from './authentication.ts';
import { costlyShare, ordinaryShare } from './fair-share.ts';
import { languageOf } from './language.ts';
import { noteRefusedLook } from './refused-look.ts';
import { statusOf } from './status.ts';

export interface RouteRequest<Route extends RouteContract> {
  readonly actor: Person | Machine;
  readonly params: z.output<Route['params']>;
  readonly query: z.output<Route['query']>;
  readonly body: z.output<Route['body']>;
  readonly language: Language;
}

/** For the few routes that set a cookie or send bytes of their own. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type RouteHandler<Route extends RouteContract> = (
  request: RouteRequest<Route>,
  exchange: Exchange,
) => Promise<z.input<Route['reply']>>;

/** Registers a contract's route: who may call, what is valid, what goes out; all else is the handler's. */
export function implement<Route extends RouteContract>(
  app: FastifyInstance,
  services: Services,
  route: Route,
  handler: RouteHandler<Route>,
): void {
  const { params, query, body, audience } = route;
  const share = route.costly ? costlyShare : ordinaryShare;
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      operationId: route.name,
      summary: route.summary,
      tags: [route.path.split('/')[3] ?? 'leon'],
      security: securityOf(route),
      params,
      querystring: query,
      ...(body instanceof z.ZodUndefined ? {} : { body }),
      response: responsesOf(route),
    },
    // Before the body is read: a stranger costs nothing and learns nothing of the shapes.
    onRequest: async (request) => {
      if (!audience.includes('public')) await authenticate(request, route);
    },
    handler: async (request, reply) => {
      const { actor } = request;
      if (actor === null) throw new Refusal('session.missing');
      const asked: RouteRequest<Route> = {
        actor,
        params: request.params as z.output<Route['params']>,
        query: request.query as z.output<Route['query']>,
        body: request.body as z.output<Route['body']>,
        language: languageOf(request.headers['accept-language']),
      };
      try {
        return await share(actorKey(actor), () => handler(asked, { request, reply }));
      } catch (error) {
        if (error instanceof Refusal) await noteRefusedLook(services, request, actor, route.name, error);
        throw error;
      }
    },
  });
}

/** Answers that any route may give; each route adds those of its own. */
const everywhere: readonly ErrorCode[] = ['request.invalid', 'session.missing', 'service.unavailable'];

function responsesOf(route: RouteContract): Record<number, unknown> {
  const responses: Record<number, unknown> = { 200: { description: 'Done', content: json(route.reply) } };
  const codes = [...new Set([...route.errors, ...everywhere])];
  for (const status of new Set(codes.map(statusOf))) {
    responses[status] = {
      description: codes.filter((code) => statusOf(code) === status).join(', '),
      content: { 'application/problem+json': { schema: Problem } },
    };
  }
  return responses;
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

function securityOf({ audience }: RouteContract): Record<string, string[]>[] {
  return audience.flatMap((one): Record<string, string[]>[] => {
    if (one === 'public') return [];
    if (one === 'wall' || one === 'wall_secret') return [{ [one]: [] }];
    return one === 'session' ? [{ session: [] }] : [{ machine: [one.scope] }];
  });
}

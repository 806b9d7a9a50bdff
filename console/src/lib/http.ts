import { Problem } from '@leon/contracts/errors.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import type { z } from 'zod';
import { ApiError, NoAnswerError } from './api-error.ts';

type Input<S extends z.ZodType> = z.input<S>;
type Part<Name extends string, S extends z.ZodType> =
  undefined extends Input<S>
    ? { [K in Name]?: undefined }
    : Record<never, never> extends Input<S>
      ? { [K in Name]?: Input<S> }
      : { [K in Name]: Input<S> };

/** What a call of this route needs; parts that may be empty may be left out. */
export type CallInput<R extends RouteContract> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  Part<'body', R['body']>;
export type Reply<R extends RouteContract> = z.output<R['reply']>;

interface CallOptions {
  signal?: AbortSignal;
  /** Lets the request outlive the page, for what was typed just before it closed. */
  keepalive?: boolean;
}

const timeoutMs = 8_000;
const settings = { csrfToken: '', language: 'da' };
const lostSession = new Set<string>([
  'session.missing',
  'session.expired',
  'session.disabled',
  'session.ended',
  'session.locked',
  // this page's token is no longer the session's: somebody else may have signed in at another window
  'session.csrf',
]);
let onSessionLost: (code: string) => void = () => undefined;

export function setCsrfToken(token: string): void {
  settings.csrfToken = token;
}
export function setAcceptLanguage(language: string): void {
  settings.language = language;
}
/** Called when the api says that nobody is signed in any more. */
export function whenSessionLost(listener: (code: string) => void): void {
  onSessionLost = listener;
}

export function pathOf(
  route: Pick<RouteContract, 'path'>,
  params: Record<string, unknown>,
  query: object,
): string {
  const path = route.path.replace(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

/** One attempt. Throws ApiError for a refusal, NoAnswerError when nobody answered within the time-out. */
export async function call<R extends RouteContract>(
  route: R,
  input: CallInput<R>,
  options: CallOptions = {},
): Promise<Reply<R>> {
  const { params, query, body } = input as {
    params?: Record<string, unknown>;
    query?: object;
    body?: unknown;
  };
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': settings.language,
  };
  if (route.method !== 'GET') headers['x-leon-csrf'] = settings.csrfToken;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let payload: unknown;
  try {
    response = await fetch(pathOf(route, params ?? {}, query ?? {}), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      keepalive: options.keepalive ?? false,
      signal: options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    payload = response.status === 204 ? undefined : await response.json();
  } catch {
    throw new NoAnswerError();
  }
  if (response.ok) return route.reply.parse(payload) as Reply<R>;
  const problem = Problem.safeParse(payload);
  // A proxy's own error page is no answer from LEON.
  if (!problem.success || problem.data.code === 'service.unavailable') throw new NoAnswerError();
  if (lostSession.has(problem.data.code)) onSessionLost(problem.data.code);
  throw new ApiError(problem.data);
}

import type { RouteContract } from '@leon/contracts/route.ts';
import { z } from 'zod';

const Token = z.object({ access_token: z.string(), expires_in: z.number() });
const Discovery = z.object({ token_endpoint: z.url() });

export interface ClientOptions {
  readonly apiUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

export class AnswerError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

interface Call<Route extends RouteContract> {
  params?: z.input<Route['params']>;
  query?: z.input<Route['query']>;
  body?: z.input<Route['body']>;
}

export type MachineClient = <Route extends RouteContract>(
  route: Route,
  call?: Call<Route>,
) => Promise<z.output<Route['reply']>>;

/** A machine client of the public API like any other: client credentials, then the contract's routes. */
export function machineClient(options: ClientOptions): MachineClient {
  let token: { value: string; until: number } | null = null;

  const accessToken = async (): Promise<string> => {
    if (token && token.until > performance.now()) return token.value;
    const discovery = Discovery.parse(
      await (
        await fetch(`${options.issuer}/.well-known/openid-configuration`, {
          signal: AbortSignal.timeout(5_000),
        })
      ).json(),
    );
    const answer = await fetch(discovery.token_endpoint, {
      method: 'POST',
      signal: AbortSignal.timeout(5_000),
      headers: { authorization: `Basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: options.scope }),
    });
    if (!answer.ok) throw new AnswerError(answer.status, await answer.text());
    const { access_token, expires_in } = Token.parse(await answer.json());
    token = { value: access_token, until: performance.now() + (expires_in - 60) * 1000 };
    return access_token;
  };

  return async <Route extends RouteContract>(
    route: Route,
    call: Call<Route> = {},
  ): Promise<z.output<Route['reply']>> => {
    const answer = await fetch(addressOf(options.apiUrl, route, call), {
      method: route.method,
      signal: AbortSignal.timeout(10_000),
      headers: {
        authorization: `Bearer ${await accessToken()}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    const content: unknown = await answer.json().catch(() => null);
    if (!answer.ok) {
      throw new AnswerError(
        answer.status,
        z.object({ code: z.string() }).safeParse(content).data?.code ?? 'unknown',
      );
    }
    return route.reply.parse(content) as z.output<Route['reply']>;
  };
}

function addressOf<Route extends RouteContract>(origin: string, route: Route, call: Call<Route>): URL {
  const params = (call.params ?? {}) as Record<string, string>;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const address = new URL(path, origin);
  for (const [name, value] of Object.entries((call.query ?? {}) as Record<string, string>)) {
    address.searchParams.set(name, String(value));
  }
  return address;
}

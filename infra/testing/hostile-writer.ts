import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import type { z } from 'zod';
import { uuidv7 } from '../simulator/uuid.ts';
import { hostileInput } from './hostile-input.ts';

/** One caller's HTTP: a person with a session, or a machine with its scopes. */
export type Speaker = <Route extends RouteContract>(
  route: Route,
  call: { readonly params?: Record<string, string>; readonly body?: unknown },
) => Promise<{ readonly code: string | null; readonly reply: z.output<Route['reply']> | null }>;

type Params = Record<string, string>;

/** Sends commands in which every free text is one of the corpus, and remembers where the server took it. */
export function hostileWriter() {
  const written = new Set<string>();
  const refused = new Set<string>();
  const send = async <Route extends RouteContract>(
    by: Speaker,
    route: Route,
    given: object,
    params: Params,
  ) => {
    const places: string[] = [];
    const body = hostileInput(route.body, { commandId: uuidv7(), ...given }, (path) =>
      places.push(`${route.name} ${path}`),
    );
    return { places, ...(await by(route, { params, body })) };
  };
  return {
    written,
    refused,
    note: (place: string): void => {
      written.add(place);
    },
    write: async <Route extends RouteContract>(
      by: Speaker,
      route: Route,
      given: object = {},
      params: Params = {},
    ): Promise<z.output<Route['reply']>> => {
      const { places, code, reply } = await send(by, route, given, params);
      if (reply === null) throw new Error(`${route.name}: ${code}`);
      for (const place of places) written.add(place);
      return reply;
    },
    /** Where no text is taken, though the shape is a text's: for this reason and no other. */
    isRefused: async (
      by: Speaker,
      route: RouteContract,
      why: ErrorCode,
      given: object = {},
      params: Params = {},
    ): Promise<void> => {
      const { places, code } = await send(by, route, given, params);
      if (code !== why) throw new Error(`${route.name}: ${code ?? 'done'}, not ${why}`);
      for (const place of places) refused.add(place);
    },
    look: async <Route extends RouteContract>(
      by: Speaker,
      route: Route,
      params: Params = {},
    ): Promise<z.output<Route['reply']>> => {
      const { code, reply } = await by(route, { params });
      if (reply === null) throw new Error(`${route.name}: ${code}`);
      return reply;
    },
  };
}
export type HostileWriter = ReturnType<typeof hostileWriter>;

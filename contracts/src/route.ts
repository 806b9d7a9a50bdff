import type { z } from 'zod';
import { z as zod } from 'zod';
import type { ErrorCode } from './errors.ts';
import { CommandId } from './ids.ts';

/** Who may call a route at all; what they may do with it is decided by the module's policy. */
export type Audience = 'public' | 'session' | 'wall' | 'wall_secret' | { scope: MachineScope };
export type MachineScope = 'telephone' | 'capacity' | 'positions' | 'units' | 'alternatives';

export interface RouteContract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  /** Stable operation name, verb first: `reservePlace`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify path below the origin, always `/api/v1/…`. */
  readonly path: `/api/v1/${string}`;
  readonly summary: string;
  readonly audience: readonly Audience[];
  /** Answered on a locked screen too: nothing of any citizen. */
  readonly whileLocked: boolean;
  /** A long answer, or much to reckon: one account is given them one after the other, with a rest between. */
  readonly costly: boolean;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  readonly errors: readonly ErrorCode[];
}

interface RouteInput<P, Q, B, R> {
  name: string;
  method: RouteContract['method'];
  path: `/api/v1/${string}`;
  summary: string;
  audience?: readonly Audience[];
  whileLocked?: boolean;
  costly?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
  errors?: readonly ErrorCode[];
}

const Empty = zod.strictObject({});
type Empty = typeof Empty;

/** States a route once: the api implements it, the console and the tests call through it, OpenAPI is made from it. */
export function defineRoute<
  R extends z.ZodType,
  P extends z.ZodType = Empty,
  Q extends z.ZodType = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(input: RouteInput<P, Q, B, R>): RouteContract<P, Q, B, R> {
  return {
    audience: ['session'],
    whileLocked: false,
    costly: false,
    errors: [],
    ...input,
    params: (input.params ?? Empty) as P,
    query: (input.query ?? Empty) as Q,
    body: (input.body ?? zod.undefined()) as B,
  };
}

/** The body of every command: `commandId` makes a repeat harmless; it is bound to user, route and body. */
export function command<Shape extends z.ZodRawShape>(shape: Shape) {
  return zod.strictObject({ commandId: CommandId, ...shape });
}

import type { RouteContract } from '@leon/contracts/route.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import type { z } from 'zod';
import type { Machine, Person } from '../db/actor.ts';

export interface RouteRequest<Route extends RouteContract> {
  readonly actor: Person | Machine;
  readonly params: z.output<Route['params']>;
  readonly query: z.output<Route['query']>;
  readonly body: z.output<Route['body']>;
  readonly language: Language;
}

export type RouteHandler<Route extends RouteContract> = (
  request: RouteRequest<Route>,
) => Promise<z.input<Route['reply']>>;

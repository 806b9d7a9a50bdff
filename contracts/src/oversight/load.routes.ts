import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { LevelChange } from './load.ts';

export const getLoadHistory = defineRoute({
  name: 'getLoadHistory',
  method: 'GET',
  path: '/api/v1/desks/:desk/load-history',
  summary: 'When a desk’s load level changed and why, newest first; for coordinators',
  params: z.strictObject({ desk: DeskCode }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ changes: z.array(LevelChange) }),
  errors: ['access.denied'],
});

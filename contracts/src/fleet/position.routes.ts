import { z } from 'zod';
import { UnitPosition } from '../realtime/stream.ts';
import { defineRoute } from '../route.ts';

export const reportPositions = defineRoute({
  name: 'reportPositions',
  method: 'POST',
  path: '/api/v1/positions',
  summary: 'Latest positions of units, in batches; the newest per unit wins, nothing is journalled',
  audience: [{ scope: 'positions' }],
  body: z.strictObject({ positions: z.array(UnitPosition).min(1).max(1000) }),
  reply: z.object({ accepted: z.int() }),
  errors: ['scope.missing'],
});

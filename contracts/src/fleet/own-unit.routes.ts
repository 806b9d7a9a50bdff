import { z } from 'zod';
import { UnitPosition } from '../realtime/stream.ts';
import { defineRoute } from '../route.ts';

const { kind, lat, lon, at, status } = UnitPosition.shape;
export const OwnUnitKind = kind.extract(['ambulance', 'emergency_doctor_car', 'paramedic_car']);
export type OwnUnitKind = z.infer<typeof OwnUnitKind>;
export const OwnUnitStatus = status;
export type OwnUnitStatus = z.infer<typeof OwnUnitStatus>;

export const longestBatch = 200;

/** Which unit it is, is the account's own name: nobody moves another's. */
export const reportOwnUnit = defineRoute({
  name: 'reportOwnUnit',
  method: 'POST',
  path: '/api/v1/crew/unit',
  summary:
    'Where this crew’s own unit is and whether it is free, in batches; the newest wins, nothing is journalled',
  body: z.strictObject({
    kind: OwnUnitKind,
    positions: z.array(z.strictObject({ lat, lon, at, status })).min(1).max(longestBatch),
  }),
  reply: z.object({ accepted: z.int() }),
  errors: ['access.denied'],
});

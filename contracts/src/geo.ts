import { z } from 'zod';

/** WGS84 degrees; the bounds are Denmark with a margin, so swapped coordinates are refused. */
export const Position = z.strictObject({ lat: z.number().min(54).max(58.5), lon: z.number().min(7).max(16) });
export type Position = z.infer<typeof Position>;

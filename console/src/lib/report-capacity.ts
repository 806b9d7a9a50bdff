import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { CapacityReport } from '@leon/contracts/capacity/capacity.ts';
import { acceptCapacity } from '../stores/accept-row.ts';
import { newCommandId } from './new-id.ts';
import { send } from './send.ts';

/** Says what is free, and shows the answered figure at once. */
export async function report(said: Omit<CapacityReport, 'commandId'>): Promise<void> {
  const { capacity } = await send(reportCapacity, { body: { commandId: newCommandId(), ...said } });
  acceptCapacity(capacity);
}

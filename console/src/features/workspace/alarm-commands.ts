import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import type { AlarmRef } from '@leon/contracts/oversight/alarm.ts';
import { ApiError } from '../../lib/api-error.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { acceptAlarm } from '../../stores/accept-row.ts';

export async function takeAlarm({ caseId, kind, occasion }: AlarmRef): Promise<void> {
  const { alarm } = await send(ownAlarm, {
    params: { caseId },
    body: { commandId: newCommandId(), kind, occasion },
  });
  acceptAlarm(alarm);
}

/** Whatever of it is over meanwhile, or somebody else's, stays as it is: her own list says so. */
const isSettled = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'alarm.over' || error.code === 'alarm.already_owned');

/** Each case's own alarm, one after the other; alone it is refused aloud, among others it may be settled already. */
export async function takeAlarms(alarms: readonly AlarmRef[]): Promise<void> {
  for (const alarm of alarms)
    try {
      await takeAlarm(alarm);
    } catch (error) {
      if (alarms.length === 1 || !isSettled(error)) throw error;
    }
}

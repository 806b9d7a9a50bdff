import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import type { AlarmRef } from '@leon/contracts/oversight/alarm.ts';
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

import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerDeskClocks } from './desk-clocks.route.ts';
import { registerGetLoadHistory } from './get-load-history.route.ts';
import { registerOwnAlarm } from './own-alarm.route.ts';

export { alarmClocks, deskAlarmOwners } from './alarm.store.ts';
export { remindStaleCapacity, runDueClocks, tellUnverifiedOffers } from './clock-sweep.ts';
export { deskEscalations } from './escalation.store.ts';
export { readDeskLoads } from './load.store.ts';
export { remindersOfToday } from './reminder.store.ts';
export { createLoadTeller } from './tell-desk-loads.ts';

/** What nobody may miss, and who has taken it upon herself. */
export function registerOversight(app: FastifyInstance, services: Services): void {
  registerOwnAlarm(app, services);
  registerDeskClocks(app, services);
  registerGetLoadHistory(app, services);
}

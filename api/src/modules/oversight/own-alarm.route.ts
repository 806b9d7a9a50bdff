import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import { type AlarmRef, alarmKey } from '@leon/contracts/oversight/alarm.ts';
import { raisedAlarms } from '@leon/contracts/oversight/raised-alarms.rules.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { FastifyInstance } from 'fastify';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { journalCase, lockCase, requireDecider } from '../calls/index.ts';
import { findCapacity } from '../capacity/index.ts';
import { alarmClocks, findAlarmOwner, writeAlarmOwner } from './alarm.store.ts';
import { isEscalated } from './escalation.store.ts';

/** The first one owns the alarm; everybody else is told who that is, and hears it no more. */
export function registerOwnAlarm(app: FastifyInstance, services: Services): void {
  implement(app, services, ownAlarm, async (request) => {
    const member = requireDecider(request.actor);
    const { kind, occasion } = request.body;
    const alarm: AlarmRef = { caseId: request.params.caseId, kind, occasion };
    return runCommand(services, ownAlarm, request, async (tx) => {
      const found = await lockCase(tx, alarm.caseId);
      if (!found) throw new Refusal('request.not_found');
      const owned = await findAlarmOwner(tx, alarm);
      // a second press is no second owner
      if (owned?.owner.id === member.accountId) return { alarm: owned };
      if (owned) throw new Refusal('alarm.already_owned', { owner: owned.owner.name, at: owned.at });
      const place = found.offer_id === null ? undefined : await findCapacity(tx, found.offer_id);
      const clocks = await alarmClocks(tx, found.desk_code);
      const raised = raisedAlarms(found.row, place, clocks, tx.now.getTime());
      const holds = raised.some((one) => alarmKey(one) === alarmKey(alarm)) || (await isEscalated(tx, alarm));
      if (!holds) throw new Refusal('alarm.over');
      const written = await writeAlarmOwner(tx, alarm, { ...member, desk: found.desk_code });
      await journalCase(tx, found, 'alarm.owned', { kind, occasion, owner: member.accountId });
      await emit(tx, deskStream(found.desk_code), 'alarm.owned', written);
      return { alarm: written };
    });
  });
}

import { listDeskClocks, setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { FastifyInstance } from 'fastify';
import { type Machine, type Person, withActor } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { namedUuid } from '../../named-uuid.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { alarmClocks } from './alarm.store.ts';
import { deskClocks, lockDesk, writeDeskClock } from './desk-clock.store.ts';

/** How long a desk's clocks run: read and said by its coordinator and by an administrator, kept with who and why. */
export function registerDeskClocks(app: FastifyInstance, services: Services): void {
  implement(app, services, listDeskClocks, async (request) => {
    requireClockKeeper(request.actor, request.params.desk);
    const clocks = await withActor(services.db, request.actor, (tx) => deskClocks(tx, request.params.desk), {
      readOnly: true,
    });
    if (clocks === null) throw new Refusal('request.not_found');
    return { clocks };
  });
  implement(app, services, setDeskClock, async (request) => {
    const { desk, setting } = request.params;
    const { value, reason, expectedVersion } = request.body;
    const by = requireClockKeeper(request.actor, desk);
    return runCommand(services, setDeskClock, request, async (tx) => {
      await lockDesk(tx, desk);
      const find = async () => (await deskClocks(tx, desk))?.find((one) => one.setting === setting);
      const before = await find();
      if (!before) throw new Refusal('request.not_found');
      if (!(await writeDeskClock(tx, { desk, setting, value, reason, by, expectedVersion })))
        throw new Refusal('version.conflict', { version: before.version });
      await journal(tx, {
        aggregate: 'desk',
        // a chain of its own that an administrator, who works at no desk, can go on with
        id: namedUuid(`leon:desk-clocks:${desk}`),
        desk: null,
        organisation: null,
        kind: 'clock.set',
        data: { setting, value, before: before.value, reason, by: by.accountId },
      });
      await emit(tx, deskStream(desk), 'clocks.changed', await alarmClocks(tx, desk));
      const clock = await find();
      if (!clock) throw new Error('a clock that was set is not there');
      return { clock };
    });
  });
}

/** A desk's coordinator, or an administrator for any desk. */
function requireClockKeeper(actor: Person | Machine, desk: string): Person {
  const may =
    actor.kind === 'person' &&
    (actor.role === 'administrator' || (actor.role === 'coordinator' && actor.desk === desk));
  if (!may) throw new Refusal('access.denied');
  return actor;
}

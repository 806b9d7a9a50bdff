import { randomUUID } from 'node:crypto';
import { forgetPush, getPush, subscribePush } from '@leon/contracts/attention/push.routes.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { type Tx, withActor } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireCalled } from './attention.policy.ts';
import { deviceOf, forgetDevice, keepDevice } from './push.store.ts';
import { isPushAddress, pushHostsOf } from './push-hosts.rules.ts';

/** A device is its session's: told from its user's own yes until her no or the session's end. */
export function registerPush(app: FastifyInstance, services: Services, config: Config): void {
  const publicKey = config.PUSH_PUBLIC_KEY ?? null;
  const hosts = pushHostsOf(config.PUSH_HOSTS, config.PUBLIC_URL);

  implement(app, services, getPush, async ({ actor }, { request }) => {
    requireCalled(actor);
    const hash = sessionOf(request);
    const device = await withActor(services.db, actor, (tx) => deviceOf(tx, hash), { readOnly: true });
    return { publicKey, device: publicKey === null ? null : device };
  });

  implement(app, services, subscribePush, async (request, exchange) => {
    const { accountId } = requireCalled(request.actor);
    if (publicKey === null) throw new Refusal('push.off');
    const { commandId: _, ...said } = request.body;
    if (!isPushAddress(said.endpoint, hosts)) throw new Refusal('push.service_unknown');
    const sessionHash = sessionOf(exchange.request);
    return runCommand(services, subscribePush, request, async (tx) => {
      await forgetDevice(tx, sessionHash);
      const device = randomUUID();
      await keepDevice(tx, { id: device, accountId, sessionHash }, said);
      await journalDevice(tx, device, 'device.subscribed', accountId);
      return { device };
    });
  });

  implement(app, services, forgetPush, async (request, exchange) => {
    const { accountId } = requireCalled(request.actor);
    const sessionHash = sessionOf(exchange.request);
    return runCommand(services, forgetPush, request, async (tx) => {
      const device = await forgetDevice(tx, sessionHash);
      if (device !== null) await journalDevice(tx, device, 'device.forgotten', accountId);
      return { device: null };
    });
  });
}

function sessionOf({ signedIn }: FastifyRequest): Buffer {
  if (signedIn === null) throw new Refusal('session.missing');
  return signedIn.sessionHash;
}

/** That, and whose; the device's address is a secret and stays out of the chain. */
const journalDevice = (
  tx: Tx,
  id: string,
  kind: 'device.subscribed' | 'device.forgotten',
  accountId: string,
) => journal(tx, { aggregate: 'device', id, desk: null, organisation: null, kind, data: { accountId } });

import { askCapacity, type NotAsked } from '@leon/contracts/capacity/ask-capacity.ts';
import { whyNotAsked } from '@leon/contracts/capacity/may-ask.rules.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { FastifyInstance } from 'fastify';
import type { Machine, Person } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readOffers } from '../directory/index.ts';
import { type Asker, lockLedgers, remindedToday, writeAsks } from './ask.store.ts';

/** Asking is the coordinator's: a nurse calls instead, and confirms what she is told. */
function askerOf(actor: Person | Machine): Asker {
  if (actor.kind !== 'person' || actor.role !== 'coordinator' || actor.desk === null)
    throw new Refusal('access.denied');
  return { accountId: actor.accountId, name: actor.name, desk: actor.desk };
}

/** Whoever may not be asked is said with the reason; the others are asked all the same. */
export function registerAskCapacity(app: FastifyInstance, services: Services): void {
  implement(app, services, askCapacity, (request) => {
    const by = askerOf(request.actor);
    return runCommand(services, askCapacity, request, async (tx) => {
      const now = tx.now.getTime();
      const wanted = new Set<OfferId>(request.body.offerIds);
      const offers = (await readOffers(tx, tx.now, tx.now)).filter(({ id }) => wanted.has(id));
      const answering = offers.filter(mayBeAsked);
      const known = new Map((await lockLedgers(tx, answering)).map((row) => [row.offerId, row]));
      const today = await remindedToday(tx, answering);
      const asked: Offer[] = [];
      const notAsked: { offerId: OfferId; why: NotAsked }[] = [];
      for (const offer of offers) {
        const why = whyNotAsked(offer, known.get(offer.id), today.get(offer.id) ?? 0, now);
        if (why === null) asked.push(offer);
        else notAsked.push({ offerId: offer.id, why });
        wanted.delete(offer.id);
      }
      for (const offerId of wanted) notAsked.push({ offerId, why: 'not_found' });
      if (asked.length > 0) await writeAsks(tx, asked, by);
      return { asked: asked.map(({ id }) => id), notAsked };
    });
  });
}

const mayBeAsked = ({ capacityModel, answersInLeon }: Offer): boolean =>
  capacityModel !== 'none' && answersInLeon;

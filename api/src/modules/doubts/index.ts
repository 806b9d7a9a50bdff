import { partOfDay } from '@leon/contracts/directory/doubt.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { CompetenceCode } from '@leon/contracts/directory/offer-kind.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import type { Services } from '../../services.ts';
import { registerAnswerDoubt } from './answer-doubt.route.ts';
import { countDecline, forgetDeclines } from './doubt.store.ts';

export { readDoubts } from './doubt.store.ts';

/** Answers to requests repair the register: what its keepers have to look into. */
export function registerDoubts(app: FastifyInstance, services: Services): void {
  registerAnswerDoubt(app, services);
}

interface Answered {
  readonly offer: Offer;
  readonly asked: readonly CompetenceCode[];
  /** Competences said to be missing; null: the place was taken. */
  readonly missing: readonly CompetenceCode[] | null;
}

/** What an answer says of the register's entry. Only what the entry claims can be in doubt. */
export async function noteAnswer(tx: Tx, { offer, asked, missing }: Answered): Promise<void> {
  const claimed = new Set(offer.competences.map(({ code }) => code));
  const competences = (missing ?? asked).filter((code) => claimed.has(code) && asked.includes(code));
  if (competences.length === 0) return;
  const about = { offerId: offer.id, competences, part: partOfDay(tx.now.getTime()) };
  await (missing === null ? forgetDeclines(tx, about) : countDecline(tx, about));
}

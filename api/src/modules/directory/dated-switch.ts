import type { MinuteInterval, Offer } from '@leon/contracts/directory/offer.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import { readState } from './directory.store.ts';
import { endedOffers } from './ended-offers.rules.ts';
import { versionAt } from './offers-in-force.rules.ts';
import { edgesOf, hoursAheadMs, offersPicture } from './offers-picture.ts';
import { rulesAt } from './rules-in-force.rules.ts';
import { tellRules } from './tell-rules.ts';

/**
 * Tells consoles of the offers that became something else in (since, until] without an import: a dated row that came
 * into force, as on 1 January 2027, and of those that are no longer offered. Telling it twice is harmless, since rows carry their version. Returns how many.
 */
export async function tellDatedSwitch(
  tx: Pick<Tx, 'db' | 'home'>,
  since: Date,
  until: Date,
): Promise<number> {
  const state = await readState(tx);
  const [from, to] = [since.getTime(), until.getTime()];
  if (!edgesOf(state).some((edge) => from < edge && edge <= to)) return 0;
  const earlier = offersPicture(state, from, to + hoursAheadMs);
  const current = offersPicture(state, to, to + hoursAheadMs);
  const before = new Map(earlier.map((offer) => [offer.id, seenFrom(offer, to)]));
  const changed = current.filter((offer) => before.get(offer.id) !== seenFrom(offer, to));
  const ended = endedOffers(earlier, current, versionAt(state, to));
  for (const offer of changed) await emit(tx, regionStream, 'offer.changed', offer);
  await tellRules(tx, rulesAt(state, from, from + hoursAheadMs), rulesAt(state, to, to + hoursAheadMs));
  for (const offer of ended) await emit(tx, regionStream, 'offer.ended', offer);
  return changed.length + ended.length;
}

/** An offer as seen from `at` on: hours that have passed are no difference. */
function seenFrom({ version: _, ...offer }: Offer, at: number): string {
  const minute = Math.floor(at / 60_000);
  const ahead = (hours: readonly MinuteInterval[] = []) =>
    hours.filter(([, to]) => to > minute).map(([from, to]) => [Math.max(from, minute), to]);
  const competences = offer.competences.map((one) => ({ ...one, hours: ahead(one.hours) }));
  const tests = offer.tests?.map((one) => ({ ...one, hours: ahead(one.hours) }));
  const spans = offer.staffed?.spans
    .filter(({ to }) => to > minute)
    .map(({ from, ...span }) => ({ ...span, from: Math.max(from, minute) }));
  const staffed = offer.staffed && { ...offer.staffed, spans };
  return JSON.stringify({ ...offer, openHours: ahead(offer.openHours), competences, tests, staffed });
}

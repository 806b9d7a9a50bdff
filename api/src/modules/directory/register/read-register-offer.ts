import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { RegisterEntry, RegisterOffer, RegisterState } from '@leon/contracts/directory/register.ts';
import type { Tx } from '../../../db/actor.ts';
import { Refusal } from '../../../refusal.ts';
import { type Register, readRegister } from '../directory.store.ts';
import { isInForce, type VersionOf } from '../directory-state.ts';
import { hoursAheadMs, offersPicture } from '../offers-picture.ts';
import type { LocalEntry } from './local-entry.ts';
import { saidOf } from './local-facts.rules.ts';
import { keeps } from './register.policy.ts';
import { importTimes, lastVerifications, verifyEveryDays } from './register.store.ts';
import { factRows } from './register-facts.rules.ts';
import { registerState, verificationAt } from './register-state.rules.ts';
import { relationsFrom } from './relations-ahead.rules.ts';
import { requirementsOf } from './requirements.rules.ts';
import { undoneBy } from './standing.rules.ts';

/** An offer as in force now, and the row of the file under it; refuses with offer.not_found. */
export function offerIn(
  register: Register,
  offerId: string,
  now: Date,
): { offer: Offer; row: VersionOf<'offers'> } {
  const at = now.getTime();
  const offer = offersPicture(register.state, at, at + hoursAheadMs).find(({ id }) => id === offerId);
  const row = register.base.offers.find((one) => one.code === offer?.code && isInForce(one, at));
  if (!offer || !row) throw new Refusal('offer.not_found');
  return { offer, row };
}

export async function readRegisterOffer(tx: Tx, offerId: string): Promise<RegisterOffer> {
  const register = await readRegister(tx);
  const { offer, row } = offerIn(register, offerId, tx.now);
  const at = tx.now.getTime();
  const { requirements } = requirementsOf(register.state, offer, at);
  const required = requirements.flatMap(({ competence }) => competence ?? []);
  const entries = register.entries.filter((entry) => entry.offer === offer.code);
  const [state] = await statesOf(tx, register, [offer]);
  if (state === undefined) throw new Refusal('offer.not_found');
  return {
    offerId: offer.id,
    version: entries.length,
    state,
    facts: factRows({ ...register, at }, row, required, await importTimes(tx)),
    requirements: [...requirements],
    relations: relationsFrom(register.base, row, at),
    history: historyOf(entries),
  };
}

export async function statesOf(
  tx: Tx,
  { state }: Register,
  offers: readonly Offer[],
): Promise<RegisterState[]> {
  const everyDays = await verifyEveryDays(tx);
  const verified = await lastVerifications(tx);
  const at = tx.now.getTime();
  return offers.map((offer) =>
    registerState(offer, requirementsOf(state, offer, at), {
      equipment: saidOf(state, offer.code, at).has('equipment '),
      verification: verificationAt(verified.get(offer.id), everyDays, tx.now),
      mine: keeps(tx.actor, offer),
    }),
  );
}

function historyOf(entries: readonly LocalEntry[]): RegisterEntry[] {
  const undone = undoneBy(entries);
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return entries
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ id, said, before, from, to, saidBy, note, by, at, undoes }) => ({
      ...{ id, said, before, saidBy, note, by, at, undoes },
      from: instant(from),
      until: instant(to),
      stands: !undone.has(id),
    }));
}

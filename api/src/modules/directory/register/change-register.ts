import { randomUUID } from 'node:crypto';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import type { Person, Tx } from '../../../db/actor.ts';
import { journal } from '../../../db/journal.ts';
import { emit } from '../../../db/outbox.ts';
import { Refusal } from '../../../refusal.ts';
import { type Register, readRegister } from '../directory.store.ts';
import { hoursAheadMs, offersPicture } from '../offers-picture.ts';
import { addEntry, type NewEntry } from './register.store.ts';

/** Refuses with version.conflict where somebody has said something of the offer since the asker looked. */
export function requireVersion({ entries }: Register, offer: Offer, expected: number): void {
  const known = entries.filter((entry) => entry.offer === offer.code).length;
  if (known !== expected) throw new Refusal('version.conflict', { version: known });
}

/** Writes the entry, the journal, and what every console has to be told; the caller holds the register's lock. */
export async function sayOf(
  tx: Tx,
  by: Person,
  offer: Offer,
  entry: Omit<NewEntry, 'id' | 'offer'>,
): Promise<void> {
  const id = randomUUID();
  await addEntry(tx, by, { ...entry, id, offer: offer.code });
  const { said, period, undoes } = entry;
  await journal(tx, {
    aggregate: 'directory',
    id: offer.id,
    desk: null,
    organisation: null,
    kind: undoes === null ? 'register.stated' : 'register.undone',
    data: { entry: id, fact: said.fact, key: said.key, value: said.value, ...period, undoes },
  });
  const at = tx.now.getTime();
  const { state } = await readRegister(tx);
  const after = offersPicture(state, at, at + hoursAheadMs).find((one) => one.id === offer.id);
  if (after && looks(after) !== looks(offer)) await emit(tx, regionStream, 'offer.changed', after);
}

/** Without its version, which rises with every change of the register. */
const looks = ({ version: _, ...rest }: Offer): string => JSON.stringify(rest);

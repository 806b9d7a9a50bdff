import type { Competence, Desk, FerryLink, Municipality, Offer } from '@leon/contracts/directory/offer.ts';
import type { Tx } from '../../db/actor.ts';
import { readState } from './directory.store.ts';
import { isInForce } from './directory-state.ts';
import { offerIdOf } from './offer-id.rules.ts';
import { offersAt } from './offers-in-force.rules.ts';
import { competencesAt, desksAt, ferriesAt, municipalitiesAt } from './places-in-force.rules.ts';

export { nextReportingTime } from './reporting-times.rules.ts';

type Db = Pick<Tx, 'db'>;

/** How far ahead opening hours are expanded for consoles; they fetch anew well before. */
export const hoursAheadMs = 8 * 24 * 3_600_000;

/** Every offer as in force at `at`, its opening hours expanded to UTC minutes up to `hoursUntil`. */
export async function readOffers(tx: Db, at: Date, hoursUntil: Date): Promise<Offer[]> {
  return offersAt(await readState(tx), at.getTime(), hoursUntil.getTime());
}

export async function readMunicipalities(tx: Db, at: Date): Promise<Municipality[]> {
  return municipalitiesAt(await readState(tx), at.getTime());
}

export async function readDesks(tx: Db, at: Date): Promise<Desk[]> {
  return desksAt(await readState(tx), at.getTime());
}

export async function readCompetences(tx: Db, at: Date): Promise<Competence[]> {
  return competencesAt(await readState(tx), at.getTime());
}

export async function readFerries(tx: Db, at: Date): Promise<FerryLink[]> {
  return ferriesAt(await readState(tx), at.getTime());
}

/** Local times `HH:MM` at which each offer in force reports its capacity, by offer id; empty: it does not report. */
export async function readReportingTimes(tx: Db, at: Date): Promise<Map<string, readonly string[]>> {
  const { offers } = await readState(tx);
  const current = offers.filter((row) => isInForce(row, at.getTime()));
  return new Map(current.map((row) => [offerIdOf(row.code), row.reporting_times]));
}

export async function reportingTimesOf(
  tx: Db,
  offer: Pick<Offer, 'code'>,
  at: Date,
): Promise<readonly string[]> {
  const { offers } = await readState(tx);
  return offers.find((row) => row.code === offer.code && isInForce(row, at.getTime()))?.reporting_times ?? [];
}

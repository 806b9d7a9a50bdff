import type {
  Competence,
  Desk,
  FerryLink,
  Municipality,
  Offer,
  TestKind,
  WaterDetour,
} from '@leon/contracts/directory/offer.ts';
import type { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import type { LoadBook } from '@leon/contracts/oversight/load-rules.ts';
import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import type { Tx } from '../../db/actor.ts';
import { readState } from './directory.store.ts';
import { isInForce } from './directory-state.ts';
import { loadBookAt } from './load-book.rules.ts';
import { hoursAheadMs, offersPicture } from './offers-picture.ts';
import {
  competencesAt,
  desksAt,
  ferriesAt,
  municipalitiesAt,
  testsAt,
  waterDetoursAt,
} from './places-in-force.rules.ts';

import { problemTemplatesAt } from './register/vocabulary.rules.ts';
import { rulesAt } from './rules-in-force.rules.ts';

export { tellDatedSwitch } from './dated-switch.ts';
export { hoursAheadMs } from './offers-picture.ts';
export { nextReportingTime } from './reporting-times.rules.ts';

type Db = Pick<Tx, 'db' | 'home'>;

/** Every offer as in force at `at`, its opening hours expanded to UTC minutes up to `hoursUntil`. */
export async function readOffers(tx: Db, at: Date, hoursUntil: Date): Promise<Offer[]> {
  return offersPicture(await readState(tx), at.getTime(), hoursUntil.getTime());
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

export async function readTests(tx: Db, at: Date): Promise<TestKind[]> {
  return testsAt(await readState(tx), at.getTime());
}

export async function readFerries(tx: Db, at: Date): Promise<FerryLink[]> {
  return ferriesAt(await readState(tx), at.getTime());
}

export async function readWaterDetours(tx: Db, at: Date): Promise<WaterDetour[]> {
  return waterDetoursAt(await readState(tx), at.getTime());
}

/** What problems usually ask for; suggestions, each with whether somebody has approved it. */
export async function readProblemTemplates(tx: Db, at: Date): Promise<ProblemTemplate[]> {
  return problemTemplatesAt(await readState(tx), at.getTime());
}

/** Rules from law, agreement and clinic: those in force at `at` and those that come while hours are told ahead. */
export async function readRules(tx: Db, at: Date): Promise<RuleBook> {
  return rulesAt(await readState(tx), at.getTime(), at.getTime() + hoursAheadMs);
}

/** What a desk's load level rests on, as in force at `at`. */
export async function readLoadBook(tx: Db, at: Date): Promise<LoadBook> {
  return loadBookAt(await readState(tx), at.getTime());
}

/** Local times `HH:MM` at which an offer's unit reports its capacity; empty: it states none. */
export async function reportingTimesOf(
  tx: Db,
  offer: Pick<Offer, 'code'>,
  at: Date,
): Promise<readonly string[]> {
  const { offers } = await readState(tx);
  return offers.find((row) => row.code === offer.code && isInForce(row, at.getTime()))?.reporting_times ?? [];
}

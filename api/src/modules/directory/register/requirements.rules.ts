import type { MinuteInterval, Offer } from '@leon/contracts/directory/offer.ts';
import type { Requirement } from '@leon/contracts/directory/register.ts';
import { danishDay } from '../danish-time.rules.ts';
import { type DirectoryState, isInForce, type VersionOf } from '../directory-state.ts';
import { coverageOf } from './coverage.rules.ts';

/** The edition of the standard in force on the Danish day of an instant. */
export function editionAt(state: DirectoryState, at: number): VersionOf<'standard-editions'> | null {
  const day = danishDay(at);
  const current = state['standard-editions'].filter(
    (row) =>
      isInForce(row, at) && row.in_force_from <= day && (row.in_force_to === null || day < row.in_force_to),
  );
  return current.toSorted((a, b) => b.in_force_from.localeCompare(a.in_force_from))[0] ?? null;
}

export interface Asked {
  readonly edition: string | null;
  readonly requirements: readonly Requirement[];
}

/**
 * What the edition in force asks of an offer of this kind, and what of it is there by day and by night. `offer`: as in
 * force at `at`, its hours expanded for a week from then.
 */
export function requirementsOf(state: DirectoryState, offer: Offer, at: number): Asked {
  const edition = editionAt(state, at);
  const asked = state['standard-requirements'].filter(
    (row) => row.edition === edition?.code && row.kind === offer.kind && isInForce(row, at),
  );
  if (edition === null || asked.length === 0) return { edition: null, requirements: [] };
  const requirements = asked.map(({ competence, availability, approved, source }) => {
    const hours = availability === null ? hoursOf(offer, competence ?? '') : offer.openHours;
    return {
      competence,
      availability,
      approved,
      source,
      day: coverageOf(hours, 'day', at),
      night: coverageOf(hours, 'night', at),
    };
  });
  return { edition: edition.code, requirements };
}

/** When an offer has a competence: in its hours, and only while the offer is open. */
function hoursOf(offer: Offer, code: string): readonly MinuteInterval[] {
  return offer.competences
    .filter((competence) => competence.code === code)
    .flatMap(({ hours }) => (hours === undefined ? offer.openHours : both(hours, offer.openHours)));
}

const both = (a: readonly MinuteInterval[], b: readonly MinuteInterval[]): MinuteInterval[] =>
  a.flatMap((one) =>
    b.map((other): MinuteInterval => [Math.max(one[0], other[0]), Math.min(one[1], other[1])]),
  );

/** Whole percent that are there all of the shift, never rounded up to all of them; null: nothing is asked. */
export function percentOf(requirements: readonly Requirement[], shift: 'day' | 'night'): number | null {
  if (requirements.length === 0) return null;
  const met = requirements.filter((one) => one[shift] === 'yes').length;
  return Math.floor((met * 100) / requirements.length);
}

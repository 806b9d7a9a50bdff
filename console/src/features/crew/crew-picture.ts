import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { RegionSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import { z } from 'zod';
import { isoAt } from '../../lib/clock.ts';
import type { PictureState } from '../../stores/picture-state.ts';

/** The region's offers as they were last known to be whole. `at`: milliseconds since 1970. */
export const KeptPicture = RegionSnapshot.omit({
  audience: true,
  revision: true,
  serverTime: true,
  duties: true,
}).extend({ at: z.number() });
export type KeptPicture = z.infer<typeof KeptPicture>;
export type PictureToKeep = z.input<typeof KeptPicture>;

/** Null: there is nothing whole to keep. */
export function pictureToKeep(picture: PictureState): PictureToKeep | null {
  const { currentAt, hoursUntil, offers, incomplete } = picture;
  if (currentAt === null || hoursUntil === null || offers.size === 0 || incomplete) return null;
  const { municipalities, desks, competences, ferries, waterDetours, problemTemplates, rules } = picture;
  return {
    at: currentAt,
    offers: [...offers.values()],
    capacities: [...picture.capacities.values()],
    municipalities: [...municipalities],
    desks: [...desks],
    competences: [...competences],
    ferries: [...ferries],
    waterDetours: [...waterDetours],
    problemTemplates: [...problemTemplates],
    rules,
    peaks: [...picture.peaks.values()],
    doubts: [...picture.doubts.values()],
    hoursUntil: isoAt(hoursUntil),
  };
}

/** What is ranked over when the api cannot be asked. `now`: milliseconds since 1970. */
export function worldOf(kept: KeptPicture, now: number): World {
  const { offers, ferries, waterDetours, rules } = kept;
  return {
    offers,
    ferries,
    waterDetours,
    rules,
    capacities: new Map(kept.capacities.map((capacity) => [capacity.offerId, capacity])),
    peaks: new Map(kept.peaks.map((peak) => [peak.agreement, peak])),
    declines: declinesAt(kept.doubts.values(), now),
  };
}

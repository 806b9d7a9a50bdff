import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { RegisterState, Verification } from '@leon/contracts/directory/register.ts';
import { type Asked, percentOf } from './requirements.rules.ts';

const dayMs = 24 * 3_600_000;

/** When an offer was last gone through and when it has to be again; never counts as overdue. */
export function verificationAt(
  last: { readonly at: Date; readonly by: string } | undefined,
  everyDays: number,
  now: Date,
): Verification {
  if (last === undefined) return { lastAt: null, by: null, dueAt: null, overdue: true };
  const due = new Date(last.at.getTime() + everyDays * dayMs);
  return { lastAt: last.at.toISOString(), by: last.by, dueAt: due.toISOString(), overdue: due <= now };
}

/** Facts that an offer of its kind should have and that nobody has stated. `equipment`: whether it was stated. */
export function notStated(offer: Offer, equipment: boolean, asked: Asked): RegisterState['notStated'] {
  const counted = offer.capacityModel === 'beds' || offer.capacityModel === 'team';
  const lacking = {
    number: offer.capacityModel !== 'none' && offer.professionalNumber === null,
    hours: offer.openHours.length === 0,
    staffing: counted && asked.edition !== null && offer.staffed === undefined,
    equipment: asked.edition !== null && !equipment,
    referrers: offer.capacityModel !== 'none' && offer.mayRefer.length === 0,
  };
  return (Object.keys(lacking) as (keyof typeof lacking)[]).filter((fact) => lacking[fact]);
}

export function registerState(
  offer: Offer,
  asked: Asked,
  given: { equipment: boolean; verification: Verification; mine: boolean },
): RegisterState {
  return {
    offerId: offer.id,
    edition: asked.edition,
    required: asked.requirements.length,
    dayPercent: percentOf(asked.requirements, 'day'),
    nightPercent: percentOf(asked.requirements, 'night'),
    missing: missingIn(asked),
    notStated: notStated(offer, given.equipment, asked),
    verification: given.verification,
    mine: given.mine,
  };
}

function missingIn({ requirements }: Asked): RegisterState['missing'] {
  const short = (shift: 'day' | 'night') => requirements.filter((one) => one[shift] !== 'yes');
  const codes = (shift: 'day' | 'night') => short(shift).flatMap(({ competence }) => competence ?? []);
  const always = (shift: 'day' | 'night') => short(shift).some(({ availability }) => availability !== null);
  return {
    day: codes('day'),
    night: codes('night'),
    alwaysByDay: always('day'),
    alwaysByNight: always('night'),
  };
}

import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';

interface Dated {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}

const never = Number.POSITIVE_INFINITY;
const scale = ['once', 'visits', 'continuous'];
const usual = { wish: 60, travel: 100, confidence: 60, ownStaff: 20, load: 15, declines: 20, nice: 15 };

/** What the rule book says of an offer: how far away each obstacle is, in minutes; Infinity: it does not pass. */
export interface NaiveRules {
  readonly obstacles: (offer: Offer, capacity: Capacity | undefined) => number[];
  /** Visits that are too rare, or leave her alone, come after the places. */
  readonly sinks: (offer: Offer) => boolean;
  readonly declines: (offer: Offer) => number;
  readonly weights: typeof usual;
}

/** The book read once for a question, and without anything of the product's own reading of it. */
export function naiveRules({ rules, peaks, declines }: World, need: Need, ms: number): NaiveRules {
  const current = <R extends Dated>(list: readonly R[] = []): R[] =>
    list
      .filter(({ from, to }) => (from ?? -never) <= ms && ms < (to ?? never))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ofDesk = <R extends Dated & { readonly desk: string | null }>(list: readonly R[] = []) => {
    const now = current(list);
    return now.find(({ desk }) => desk === need.desk) ?? now.find(({ desk }) => desk === null);
  };
  const deals = current(rules?.agreements);
  const ours = deals.filter(({ citizensOf }) => citizensOf.includes(need.municipality ?? ''));
  const isOpen = (id: string, trigger: string) => {
    const peak = peaks?.get(id);
    return trigger === 'always' || (peak?.open === true && ms < Date.parse(peak.until ?? '9999-01-01'));
  };
  const drives = current(rules?.conveyance).filter(({ callers }) => callers.includes(need.callerType));
  const referral = current(rules?.referral).filter(({ callers }) => callers.includes(need.callerType));
  const care = current(rules?.care);
  const heldBack = new Set<string>(
    ofDesk(rules?.urgency)?.heldBack ?? ['L0', 'L1', 'L2', 'L3', 'L3b', 'L4', 'L5'],
  );
  const doctor =
    need.urgency?.doctor === true || ['own_gp', 'on_call_doctor', 'hospital'].includes(need.callerType);

  function abroad({ kind, authority, operator, servesMunicipalities }: Offer, taken: number): number[] {
    if (servesMunicipalities === null) return [];
    if (need.municipality === null) return [0];
    if (servesMunicipalities.includes(need.municipality)) return [];
    const of = ours.filter(
      (deal) =>
        deal.kinds.includes(kind) && (deal.offersOf.includes(authority) || deal.offersOf.includes(operator)),
    );
    const signed = of.filter(({ status }) => status === 'approved');
    const opened = signed.filter(({ id, trigger }) => isOpen(id, trigger));
    if (opened.some(({ cap }) => cap === null || taken < cap)) return [];
    if (opened.length > 0) return [1440];
    if (signed.length > 0) return [30];
    return of.length > 0 || deals.some(({ kinds }) => kinds.includes(kind)) ? [1440] : [never];
  }

  function forbidden({ travel, kind, authority, operator }: Offer): boolean {
    if (travel !== 'citizen_to_offer' || need.crewSawAtHome === false) return false;
    const about = drives.filter(({ kinds }) => kinds.includes(kind));
    const trial = about.some(
      ({ effect, status, authorities }) =>
        effect === 'allows' &&
        status === 'approved' &&
        (authorities.includes(authority) || authorities.includes(operator)),
    );
    return !trial && about.some((one) => one.effect === 'forbids' && one.authorities.includes(authority));
  }

  return {
    obstacles: (offer, capacity) => {
      const far = abroad(offer, capacity ? capacity.held + capacity.promised : 0);
      if (forbidden(offer)) far.push(never);
      for (const { kinds, offers, requires } of referral) {
        if (!kinds.includes(offer.kind) || (offers.length > 0 && !offers.includes(offer.code))) continue;
        if (requires === 'another') far.push(never);
        else if (!doctor) far.push(0);
      }
      const kept = care.find(({ kinds }) => kinds.includes(offer.kind));
      const watched = scale.indexOf(need.observation?.kind ?? 'once');
      if (kept && scale.indexOf(kept.observation) < watched) far.push(never);
      const { urgency } = need;
      const waits =
        urgency?.step === 'doctor_first' || (urgency?.step === 'time_critical' && !urgency.treatmentLevel);
      if (waits && !urgency.doctor && heldBack.has(offer.level)) far.push(0);
      return far;
    },
    sinks: ({ kind }) => {
      const kept = care.find(({ kinds }) => kinds.includes(kind));
      if (kept?.observation !== 'visits') return false;
      const perDay = need.observation?.kind === 'visits' ? (need.observation.perDay ?? 0) : 0;
      return need.aloneWithDelirium === true || perDay * (kept.visitIntervalMinutes ?? 0) > 1440;
    },
    declines: ({ id }) =>
      Math.min(
        3,
        (declines?.get(id) ?? [])
          .filter(({ competence }) => competence === null || need.competences.includes(competence))
          .reduce((sum, { count }) => sum + count, 0),
      ),
    weights: ofDesk(rules?.weights) ?? usual,
  };
}

import type { Capacity } from '../capacity/capacity.ts';
import type { MinuteInterval, Offer } from '../directory/offer.ts';
import type { Need } from './need.ts';
import type { World } from './world.ts';

/** The dated rules of the naive ranking, from the same table (see `naive-ranking.test-support.ts`). */
type Dated = { readonly id: string; readonly from: number | null; readonly to: number | null };

function current<R extends Dated>(rules: readonly R[] | undefined, now: number): R[] {
  const list: R[] = [];
  for (const rule of rules ?? []) {
    if (rule.from !== null && rule.from > now) continue;
    if (rule.to !== null && rule.to <= now) continue;
    list.push(rule);
  }
  return list.sort((a, b) => a.id.localeCompare(b.id));
}

const ofDesk = <R extends Dated & { readonly desk: string | null }>(rules: R[], desk: string | undefined) =>
  rules.find((rule) => rule.desk !== null && rule.desk === desk) ?? rules.find((rule) => rule.desk === null);

/** Obstacles from rules, of an offer that is no hospital: name and how far away; null: rejected. */
export function naiveRuleObstacles(
  offer: Offer,
  need: Need,
  now: number,
  { rules, peaks, capacities }: World,
): [string, number | null][] {
  const found: [string, number | null][] = [];
  const area = offer.servesMunicipalities;
  if (area !== null && need.municipality === null) found.push(['municipality_unknown', 0]);
  else if (area !== null && need.municipality !== null && !area.includes(need.municipality)) {
    const municipality = need.municipality;
    const deals = current(rules?.agreements, now);
    const ours = deals.filter(
      (deal) =>
        deal.kinds.includes(offer.kind) &&
        deal.citizensOf.includes(municipality) &&
        (deal.offersOf.includes(offer.authority) || deal.offersOf.includes(offer.operator)),
    );
    const signed = ours.filter(({ status }) => status === 'approved');
    const isOn = (id: string) => {
      const peak = peaks?.get(id);
      return peak?.open && (peak.until === null || Date.parse(peak.until) > now);
    };
    const usable = signed.filter(({ id, trigger }) => trigger === 'always' || isOn(id));
    const known = capacities.get(offer.id);
    const taken = known ? known.held + known.promised : 0;
    if (usable.some(({ cap }) => cap === null || cap > taken)) found.push();
    else if (usable.length > 0) found.push(['agreement_used_up', 1440]);
    else if (signed.length > 0) found.push(['agreement_peak_only', 30]);
    else if (ours.length > 0) found.push(['agreement_not_approved', 1440]);
    else if (deals.some(({ kinds }) => kinds.includes(offer.kind))) found.push(['agreement_needed', 1440]);
    else found.push([area.length > 1 ? 'outside_service_area' : 'other_municipality', null]);
  }

  if (offer.travel === 'citizen_to_offer' && need.crewSawAtHome !== false) {
    const about = current(rules?.conveyance, now).filter(
      ({ callers, kinds }) => callers.includes(need.callerType) && kinds.includes(offer.kind),
    );
    const no = about.some(
      ({ effect, authorities }) => effect === 'forbids' && authorities.includes(offer.authority),
    );
    const trial = about.some(
      ({ effect, status, authorities }) =>
        effect === 'allows' &&
        status === 'approved' &&
        (authorities.includes(offer.authority) || authorities.includes(offer.operator)),
    );
    if (no && !trial) found.push(['conveyance_not_allowed', null]);
  }

  const doctor =
    ['own_gp', 'on_call_doctor', 'hospital'].includes(need.callerType) || Boolean(need.urgency?.doctor);
  for (const rule of current(rules?.referral, now)) {
    if (!rule.callers.includes(need.callerType) || !rule.kinds.includes(offer.kind)) continue;
    if (rule.offers.length > 0 && !rule.offers.includes(offer.code)) continue;
    if (rule.requires === 'another') found.push(['referral_not_allowed', null]);
    else if (!doctor) found.push(['doctor_must_refer', 0]);
  }

  const scale = ['once', 'visits', 'continuous'];
  const care = current(rules?.care, now).find(({ kinds }) => kinds.includes(offer.kind));
  if (care && need.observation && scale.indexOf(care.observation) < scale.indexOf(need.observation.kind))
    found.push(['observation_not_covered', null]);

  const held = ofDesk(current(rules?.urgency, now), need.desk)?.heldBack ?? [
    ...['L0', 'L1', 'L2', 'L3'],
    ...['L3b', 'L4', 'L5'],
  ];
  if (need.urgency && !need.urgency.doctor && (held as string[]).includes(offer.level)) {
    if (need.urgency.step === 'doctor_first') found.push(['doctor_first', 0]);
    if (need.urgency.step === 'time_critical' && !need.urgency.treatmentLevel)
      found.push(['time_critical_first', 0]);
  }
  return found;
}

interface Circumstances {
  readonly now: number;
  readonly world: World;
  readonly arrival: number;
  readonly travel: number | null;
  /** Undefined: nothing is known of it at arrival. */
  readonly known: Capacity | undefined;
}

export function naivePoints(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  { now, world, arrival, travel, known }: Circumstances,
): { points: number; afterPlaces: boolean } {
  const own = ofDesk(current(world.rules?.weights, now), need.desk);
  const w = own ?? { wish: 60, travel: 100, confidence: 60, ownStaff: 20, load: 15, declines: 20, nice: 15 };
  const hospital = offer.kind === 'hospital_ward' || offer.kind === 'emergency_department';
  let points = Math.round((w.travel * (offer.travel === 'none' ? 0 : (travel ?? 1440))) / 100);
  points += Math.round((w.confidence * doubt(offer, known, now)) / 100);
  const elsewhere = offer.travel === 'citizen_to_offer' && offer.capacityModel === 'beds';
  if ((need.wishesHome && elsewhere) || (need.wishesNoAdmission && hospital)) points += w.wish;
  const hers = offer.servesMunicipalities?.join() === (need.municipality ?? 'nobody');
  if (need.knownToMunicipality === true && !hers) points += w.ownStaff;
  if (capacity && capacity.free !== null) {
    const places = capacity.free + capacity.promised;
    const taken = places < 1 ? 1 : Math.min(1, (capacity.promised + capacity.held) / places);
    points += Math.round(w.load * taken);
  }
  let noes = 0;
  for (const { competence, count } of world.declines?.get(offer.id) ?? [])
    if (competence === null || need.competences.includes(competence)) noes += count;
  points += w.declines * Math.min(3, noes);
  for (const code of new Set(need.niceCompetences)) {
    const said = (offer.tests ?? []).filter(({ competence }) => competence === code);
    const entries: readonly { hours?: MinuteInterval[] | undefined; made?: false | undefined }[] =
      said.length > 0 ? said : offer.competences.filter((one) => one.code === code);
    const have = entries.some(
      ({ hours, made }) =>
        made !== false &&
        (hours === undefined || hours.some(([from, to]) => from <= arrival && arrival < to)),
    );
    if (!have) points += w.nice;
  }
  const care = current(world.rules?.care, now).find(({ kinds }) => kinds.includes(offer.kind));
  const visits = care?.observation === 'visits';
  const rare =
    need.observation?.kind === 'visits' &&
    (need.observation.perDay ?? 0) * (care?.visitIntervalMinutes ?? 0) > 1440;
  return { points, afterPlaces: visits && (rare || need.aloneWithDelirium === true) };
}

/** Percent. */
function doubt(offer: Offer, known: Capacity | undefined, now: number): number {
  if (offer.capacityModel === 'none') return 0;
  if (!known?.reportedAt || !known.freshUntil || !known.staleAt) return 100;
  const [said, fresh, stale] = [known.reportedAt, known.freshUntil, known.staleAt].map((at) =>
    Date.parse(at),
  );
  if (said === undefined || fresh === undefined || stale === undefined) return 100;
  if (now >= fresh && now >= stale) return 100;
  if (now >= fresh) return 100 - Math.round(70 * (1 - (now - fresh) / (stale - fresh)));
  return 100 - Math.round(100 - 30 * Math.min(1, Math.max(0, (now - said) / (fresh - said))));
}

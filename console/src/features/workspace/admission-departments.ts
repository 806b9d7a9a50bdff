import type { Offer } from '@leon/contracts/directory/offer.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative } from '@leon/contracts/matching/alternatives.ts';
import type { ProposedDisposition } from '@leon/contracts/rules/propose-department.ts';
import type { AlternativesView } from './alternatives-view.ts';

/** Of the departments that a row of the guide names: the one of the citizen's own cluster, else the nearest. */
export function departmentOf(
  proposed: ProposedDisposition | null,
  list: readonly Department[],
  cluster: Offer['cluster'],
): Department | undefined {
  if (proposed === null) return undefined;
  const named = list.filter(({ offer }) => proposed.row.departments.includes(offer.code));
  return named.find(({ offer }) => cluster !== null && offer.cluster === cluster) ?? nearestOf(named);
}

const nearestOf = (list: readonly Department[]): Department | undefined =>
  list.toSorted((a, b) => far(a) - far(b))[0];
const far = ({ travelMinutes }: Department) => travelMinutes ?? Number.POSITIVE_INFINITY;

export interface Department {
  offer: Offer;
  travelMinutes: number | null;
}

/**
 * Departments an admission may be announced to, nearest first; the nearest acute department on top, because it
 * receives what no ward takes directly. Without a place for the citizen: by name.
 */
export function departments(
  offers: ReadonlyMap<OfferId, Offer>,
  alternatives: AlternativesView | null,
): Department[] {
  const minutes = new Map<OfferId, Alternative['travelMinutes']>();
  if (alternatives !== null) {
    const { unlisted: _, ...groups } = alternatives;
    for (const group of Object.values(groups))
      for (const { alternative } of group) minutes.set(alternative.offerId, alternative.travelMinutes);
  }
  const acute = ({ offer }: Department) => (offer.kind === 'emergency_department' ? 0 : 1);
  const all = [...offers.values()]
    .filter(({ kind }) => hospitalKinds.has(kind))
    .map((offer) => ({ offer, travelMinutes: minutes.get(offer.id) ?? null }))
    .sort((a, b) => far(a) - far(b) || acute(a) - acute(b) || a.offer.name.localeCompare(b.offer.name, 'da'));
  const nearestAcute = all.find((department) => acute(department) === 0);
  return nearestAcute === undefined ? all : [nearestAcute, ...all.filter((one) => one !== nearestAcute)];
}

import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { homeMustBeTold } from '@leon/contracts/placements/home-municipality.ts';
import { Refusal } from '../../refusal.ts';
import type { StoredCase } from '../calls/index.ts';

/** Outside her own municipality the acting one is where the citizen is; her home municipality is told, by name. */
export function requireHomeTold(
  found: StoredCase,
  offer: Pick<Offer, 'kind'> | undefined,
  values: CaseFieldValues,
  homeTold: string | null,
): void {
  const acting = found.municipality;
  const home = values.homeMunicipality ?? null;
  if (homeMustBeTold({ acting, home, kind: offer?.kind }) && !homeTold?.trim())
    throw new Refusal('handover.home_not_told', { acting, home });
}

import type { RowOf, VersionOf } from './directory-state.ts';
import { isInForce } from './directory-state.ts';

type RelationName = RowOf<'relations'>['relation'];

export interface Relations {
  /** The organisation that stands in a relation to an offer: its own, else its unit's, else that of what the unit is part of. */
  forOffer(offer: { code: string; unit: string }, relation: RelationName): string | null;
  /** The same for an organisation. */
  forOrganisation(code: string, relation: RelationName): string | null;
}

/** Relations as they are in force at an instant (milliseconds). */
export function relationsAt(rows: readonly VersionOf<'relations'>[], at: number): Relations {
  const objects = new Map<string, string>();
  for (const row of rows)
    if (isInForce(row, at)) objects.set(`${row.subject_type} ${row.subject} ${row.relation}`, row.object);

  const forOrganisation = (code: string, relation: RelationName): string | null => {
    const seen = new Set<string>();
    for (let unit: string | undefined = code; unit !== undefined && !seen.has(unit); ) {
      const object = objects.get(`organisation ${unit} ${relation}`);
      if (object !== undefined) return object;
      seen.add(unit);
      unit = objects.get(`organisation ${unit} part_of`);
    }
    return null;
  };
  return {
    forOrganisation,
    forOffer: (offer, relation) =>
      objects.get(`offer ${offer.code} ${relation}`) ?? forOrganisation(offer.unit, relation),
  };
}

import type { OfferKind } from '../directory/offer-kind.ts';

/** Offers that a municipality gives to whoever is within its borders. */
const givenByMunicipality: ReadonlySet<OfferKind> = new Set([
  'home_nursing',
  'home_care',
  'acute_team',
  'municipal_place',
]);

interface Belonging {
  /** Where the citizen is: the municipality that acts. */
  readonly acting: string | null;
  /** Where she lives; null: not asked, or not known. */
  readonly home: string | null;
  readonly kind: OfferKind | undefined;
}

/** On a visit or in a summer house: the municipality where she is acts, and the one where she lives is told. */
export function homeMustBeTold({ acting, home, kind }: Belonging): boolean {
  return (
    home !== null && acting !== null && home !== acting && kind !== undefined && givenByMunicipality.has(kind)
  );
}

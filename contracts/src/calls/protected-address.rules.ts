import { z } from 'zod';
import type { CaseFieldName, StoredField, Whereabouts } from './case-field.ts';

/**
 * Navne- og adressebeskyttelse: where a protected citizen lives or is, is shown to whoever needs it for the visit. `protected`:
 * shown, and said to be protected; `hidden`: not given to this reader.
 */
export const AddressShown = z.enum(['open', 'protected', 'hidden']);
export type AddressShown = z.infer<typeof AddressShown>;

/** What says where a citizen is found. The municipality is not among them: it decides who is asked. */
export const addressFields = [
  'citizenAddress',
  'doorCode',
  'whereabouts',
] as const satisfies readonly CaseFieldName[];

export type AddressReader =
  | 'owner'
  | 'desk_colleague'
  | 'emergency_access'
  | 'asked_unit'
  | 'accepting_unit_that_comes'
  | 'accepting_unit_that_stays'
  | 'crew_that_asked'
  | 'asked_doctor';

/** LEON's reading of the least that does the job; not legally confirmed (ikke juridisk bekræftet). */
const needsItForTheVisit: Readonly<Record<AddressReader, boolean>> = {
  owner: true,
  desk_colleague: false,
  // Who breaks the glass is told to ring the case's desk: its owner has the address.
  emergency_access: false,
  asked_unit: false,
  accepting_unit_that_comes: true,
  // The citizen comes to the unit: it needs no address to receive her.
  accepting_unit_that_stays: false,
  crew_that_asked: true,
  asked_doctor: false,
};

export function addressFor(isProtected: boolean, reader: AddressReader): AddressShown {
  if (!isProtected) return 'open';
  return needsItForTheVisit[reader] ? 'protected' : 'hidden';
}

export const isAddressField = (field: CaseFieldName): boolean =>
  (addressFields as readonly CaseFieldName[]).includes(field);

/** One decimal of a degree, about 11 by 6 km: enough to see what is near, too little for a pin. */
const rough = (degrees: number): number => Math.round(degrees * 10) / 10;

/** Enough to rank by, and no more: about where, without its name. */
export const roughly = (where: Whereabouts): Whereabouts => ({
  ...where,
  label: '',
  position: { lat: rough(where.position.lat), lon: rough(where.position.lon) },
});

/** The stored fields without what says where the citizen is found. */
export function withoutAddress(fields: readonly StoredField[]): StoredField[] {
  return fields.flatMap((stored) => {
    if (stored.field === 'whereabouts' && stored.value !== null)
      return [{ ...stored, value: roughly(stored.value as Whereabouts) }];
    return isAddressField(stored.field) ? [] : [stored];
  });
}

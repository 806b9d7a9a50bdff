import { z } from 'zod';
import type { CaseFieldName, StoredField, Whereabouts } from './case-field.ts';

/**
 * Navne- og adressebeskyttelse: where a protected citizen lives or is, is shown to whoever needs it for the visit. `protected`:
 * shown, and said to be protected; `hidden`: not given to this reader.
 */
export const AddressShown = z.enum(['open', 'protected', 'hidden']);
export type AddressShown = z.infer<typeof AddressShown>;

/**
 * What says where a citizen is found, and what a rule may hold back besides: a relative's name and number lead to her as
 * well. The municipality is not among them: it decides who is asked.
 */
export const addressFields = [
  'citizenAddress',
  'doorCode',
  'whereabouts',
  'relativeName',
  'relativePhone',
] as const satisfies readonly CaseFieldName[];

export const addressReaders = [
  'owner',
  'desk_colleague',
  'emergency_access',
  'asked_unit',
  'accepting_unit_that_comes',
  'accepting_unit_that_stays',
  'crew_that_asked',
  'asked_doctor',
] as const;
export type AddressReader = (typeof addressReaders)[number];

/** What is held back, and who is given it all the same: a dated row of the database, never a constant. */
export interface ProtectedAddressRule {
  readonly version: number;
  readonly approved: boolean;
  readonly fields: readonly CaseFieldName[];
  readonly readers: readonly AddressReader[];
}

/** The rule as a screen needs it: what is held back, and whether anybody has approved it. */
export const AddressRuleShown = z.object({
  version: z.int(),
  approved: z.boolean(),
  fields: z.array(z.enum(addressFields)),
});
export type AddressRuleShown = z.infer<typeof AddressRuleShown>;

export function addressFor(
  isProtected: boolean,
  reader: AddressReader,
  rule: Pick<ProtectedAddressRule, 'readers'>,
): AddressShown {
  if (!isProtected) return 'open';
  return rule.readers.includes(reader) ? 'protected' : 'hidden';
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

/** The stored fields without what the rule holds back. */
export function withoutAddress(
  fields: readonly StoredField[],
  { fields: heldBack }: Pick<ProtectedAddressRule, 'fields'>,
): StoredField[] {
  return fields.flatMap((stored) => {
    if (!heldBack.includes(stored.field)) return [stored];
    if (stored.field === 'whereabouts' && stored.value !== null)
      return [{ ...stored, value: roughly(stored.value as Whereabouts) }];
    return [];
  });
}

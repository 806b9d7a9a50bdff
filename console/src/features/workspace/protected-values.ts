import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { AddressShown } from '@leon/contracts/calls/protected-address.rules.ts';

/** How the address of a case is shown here; until the case has come nothing of it is. */
export const addressOf = (file: { citizen: { address: AddressShown } | null } | undefined): AddressShown =>
  file?.citizen?.address ?? 'open';

/**
 * What may leave the screen: on paper, on the clipboard, in a list. A protected address stays on the screen of whoever needs it
 * and is told by word of mouth.
 */
export function outsideScreen(values: CaseFieldValues, address: AddressShown, said: string): CaseFieldValues {
  if (address === 'open') return values;
  const where = values.whereabouts;
  return {
    ...values,
    citizenAddress: said,
    doorCode: null,
    ...(where == null ? {} : { whereabouts: { ...where, label: '' } }),
  };
}

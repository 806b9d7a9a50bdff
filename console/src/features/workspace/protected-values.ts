import { withoutAddressInText } from '@leon/contracts/calls/address-in-text.rules.ts';
import type { CaseFieldName, CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { AddressShown } from '@leon/contracts/calls/protected-address.rules.ts';
import type { CaseFile } from './case-files.store.ts';

/** How the address of a case is shown here; until the case has come nothing of it is. */
export const addressOf = (file: Pick<CaseFile, 'citizen'> | undefined): AddressShown =>
  file?.citizen?.address ?? 'open';

/** Whether this field's value was not given to this reader. */
export const isHidden = (field: CaseFieldName, file: CaseFile | undefined): boolean =>
  addressOf(file) === 'hidden' && isHeldBack(field, file);

/** Whether this field is among what a protected address holds back. */
export const isHeldBack = (field: CaseFieldName, file: CaseFile | undefined): boolean =>
  (file?.citizen?.addressRule?.fields ?? []).some((one) => one === field);

/**
 * What may leave the screen: on paper, on the clipboard, in a list. A protected address stays on the screen of whoever needs it
 * and is told by word of mouth.
 */
export function outsideScreen(values: CaseFieldValues, address: AddressShown, said: string): CaseFieldValues {
  if (address === 'open') return values;
  const where = values.whereabouts;
  return {
    ...withoutAddressInText(values, `[${said}]`),
    citizenAddress: said,
    doorCode: null,
    relativeName: null,
    relativePhone: null,
    ...(where == null ? {} : { whereabouts: { ...where, label: '' } }),
  };
}

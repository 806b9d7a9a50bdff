import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { KnownDoctors } from './responsibility-chain.ts';

/** What has been typed of the citizen's doctors: the GP who calls, and the department that discharged. */
export function knownDoctors(
  { callerType }: Pick<CaseRow, 'callerType'>,
  values: CaseFieldValues,
  offers: ReadonlyMap<OfferId, Pick<Offer, 'kind' | 'name' | 'professionalNumber'>>,
): KnownDoctors {
  const name = values.callerName?.trim() ?? '';
  const gpCalls = (values.callerType ?? callerType) === 'own_gp' && name !== '';
  const from = values.dischargedFrom?.trim() ?? '';
  const at = values.dischargedAt == null ? null : Date.parse(values.dischargedAt);
  return {
    ...(gpCalls ? { ownGp: { name, number: values.callbackNumber?.trim() ?? '' } } : {}),
    ...(at === null || from === '' ? {} : { discharge: { at, from, number: numberOf(from, offers) } }),
  };
}

/** The department's own number for the first three days, where the register has exactly one by that name. */
function numberOf(department: string, offers: Parameters<typeof knownDoctors>[2]): string {
  const wanted = department.toLocaleLowerCase('da');
  const found = [...offers.values()].filter(
    ({ kind, name }) => kind === 'discharge_72h_number' && name.toLocaleLowerCase('da').includes(wanted),
  );
  return found.length === 1 ? (found[0]?.professionalNumber ?? '') : '';
}

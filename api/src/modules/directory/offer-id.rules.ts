import { OfferId } from '@leon/contracts/ids.ts';
import { namedUuid } from '../../named-uuid.ts';

/** An offer's id follows from its code, so that a register built anew, here or elsewhere, has the same ids. */
export const offerIdOf = (code: string): OfferId => OfferId.parse(namedUuid(`leon:offer:${code}`));

import { CaseId, CommandId, HoldId, RequestId } from '@leon/contracts/ids.ts';
import { v7 } from 'uuid';
import { nowMs } from './clock.ts';

/** Ids are made here and carry the server's time, so they sort by when they were made. */
const fresh = () => v7({ msecs: Math.trunc(nowMs()) });

export const newCommandId = () => CommandId.parse(fresh());
export const newCaseId = () => CaseId.parse(fresh());
export const newHoldId = () => HoldId.parse(fresh());
export const newRequestId = () => RequestId.parse(fresh());
export const newGlassId = (): string => fresh();
export const newTargetId = (): string => fresh();

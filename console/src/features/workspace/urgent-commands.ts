import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Transport } from '@leon/contracts/calls/case-step.ts';
import * as contacts from '@leon/contracts/calls/contact.routes.ts';
import type { RedFlag, Urgency } from '@leon/contracts/calls/isbar.ts';
import * as urgent from '@leon/contracts/calls/urgent.routes.ts';
import type { CaseId, OfferId } from '@leon/contracts/ids.ts';
import * as handover from '@leon/contracts/placements/handover.routes.ts';
import { send } from '../../lib/send.ts';
import { acceptCase } from '../../stores/accept-row.ts';
import { onCase, params } from './case-commands.ts';
import { useCaseFiles } from './case-files.store.ts';

export const recordNotCritical = (row: CaseRow) =>
  onCase(row, (stamp) =>
    send(urgent.recordGate, { params: params(row), body: { ...stamp, timeCritical: false } }),
  );

export const sendDirectly = (
  row: CaseRow,
  direct: { directOfferId: OfferId | null; label: string | null; signs: RedFlag[] },
) =>
  onCase(row, (stamp) => send(urgent.sendDirectly, { params: params(row), body: { ...stamp, ...direct } }));

export const setUrgency = (
  row: CaseRow,
  change: { urgency: Urgency; doctor: string | null; reason: string | null },
) => onCase(row, (stamp) => send(urgent.setUrgency, { params: params(row), body: { ...stamp, ...change } }));

export const deteriorate = (row: CaseRow, change: { note: string | null; urgency: Urgency | null }) =>
  onCase(row, (stamp) => send(urgent.deteriorate, { params: params(row), body: { ...stamp, ...change } }));

export const calledBack = (row: CaseRow) =>
  onCase(row, (body) => send(contacts.calledBack, { params: params(row), body }));

export const join = (row: CaseRow, into: CaseId) =>
  onCase(row, async (stamp) => {
    const reply = await send(contacts.joinCase, { params: params(row), body: { ...stamp, into } });
    acceptCase(reply.into);
    return reply;
  });

export async function orderTransport(row: CaseRow, transport: Transport): Promise<CaseRow> {
  const next = await onCase(row, (stamp) =>
    send(handover.orderTransport, { params: params(row), body: { ...stamp, ...transport } }),
  );
  useCaseFiles.getState().patch(row.id, { transport });
  return next;
}

export const handOver = (
  row: CaseRow,
  read: { readBackReceiver: boolean; readBackCaller: boolean; homeTold: string | null },
) => onCase(row, (stamp) => send(handover.handOver, { params: params(row), body: { ...stamp, ...read } }));

export const undoClose = (row: CaseRow) =>
  onCase(row, (body) => send(handover.undoClose, { params: params(row), body }));

export const undoCancel = (row: CaseRow) =>
  onCase(row, (body) => send(handover.undoCancel, { params: params(row), body }));

import { mayWriteAlong } from '@leon/contracts/calls/case.lifecycle.ts';
import { saveField } from '@leon/contracts/calls/case.routes.ts';
import { type CaseFieldName, caseFields, type StoredField } from '@leon/contracts/calls/case-field.ts';
import { addressFor, isAddressField } from '@leon/contracts/calls/protected-address.rules.ts';
import { mayWriteField } from '@leon/contracts/calls/registered-fields.rules.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { noteLook } from './access-log.store.ts';
import { checkStatus, type DeskMember, requireDeskMember } from './case.policy.ts';
import { changeCase, findCase, knownMunicipality, lockCase, type StoredCase } from './case.store.ts';
import { findField, sealValue, valuesOf, writeField } from './case-field.store.ts';
import { findCaseKey } from './case-key.store.ts';
import { readerOf } from './fields-as-seen.ts';
import { addressRule, isProtectedAtDesk } from './protected-address.store.ts';
import { journalScale, requireDecidedScale } from './spo2-scale.ts';

/** Fields that the desk's list shows; saving one is also a step of the case. */
const shownInList: ReadonlySet<CaseFieldName> = new Set(['callerType', 'whereabouts']);

/** Text is kept as it is typed. Two who type at once both see both texts; nobody is locked out, nothing is lost. */
export function registerSaveField(app: FastifyInstance, services: Services): void {
  implement(app, services, saveField, async (request) => {
    const member = requireDeskMember(request.actor);
    const { caseId, field } = request.params;
    if (!mayWriteField(field, member.role)) throw new Refusal('access.denied');
    const value = checkedValue(field, request.body.value);
    return runCommand(services, saveField, request, async (tx) => {
      const lock = shownInList.has(field) ? lockCase : findCase;
      const found = await lock(tx, caseId);
      if (!found) throw new Refusal('request.not_found');
      checkStatus(found, member, 'edit');
      const isOwn = found.owner_account_id === member.accountId;
      if (!isOwn && !mayWriteAlong(found.status, member.role)) throw new Refusal('access.denied');
      await requireAddress(tx, member, found, field);
      const key = await findCaseKey(tx, services.keys, caseId);
      if (key === null) throw new Refusal('request.not_found');
      const sealed = sealValue(services.keys, key, caseId, field, value);
      const before = field === 'vitals' ? await findField(tx, services.keys, key, caseId, field) : undefined;
      const write = { caseId, desk: found.desk_code, field, sealed, by: member.accountId };
      const saved = await writeField(tx, { ...write, base: request.body.baseRevision });
      const current = await findField(tx, services.keys, key, caseId, field);
      if (current === undefined) throw new Refusal('request.invalid', { field: 'baseRevision' });
      if (saved) await tellDesk(tx, found, current);
      // What comes back is what somebody else has written.
      else await noteLook(tx, isOwn ? 'own_case' : 'desk_case', caseId, 'field');
      if (saved && field === 'vitals')
        await journalScale(tx, services.keys, found, before?.value, current.value);
      return { saved, current };
    });
  });
}

/** Who is not shown where the citizen is cannot write over it, and would be told the newer text. */
async function requireAddress(tx: Tx, member: DeskMember, found: StoredCase, field: CaseFieldName) {
  if (!isAddressField(field) || !(await isProtectedAtDesk(tx, found.id))) return;
  const rule = await addressRule(tx);
  if (!rule.fields.includes(field)) return;
  const reader = readerOf(found, member);
  if (addressFor(true, reader, rule) === 'hidden') throw new Refusal('access.denied');
  await noteLook(tx, reader === 'owner' ? 'own_case' : 'desk_case', found.id, 'protected_address');
}

function checkedValue(field: CaseFieldName, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const parsed = caseFields[field].safeParse(value);
  if (!parsed.success) throw new Refusal('request.invalid', { field });
  if (field === 'vitals') requireDecidedScale(parsed.data);
  return parsed.data;
}

async function tellDesk(tx: Tx, found: StoredCase, current: StoredField): Promise<void> {
  const { field, revision, savedBy, savedAt } = current;
  if (savedBy !== null) {
    const saved = { caseId: found.row.id, field, revision, by: savedBy, at: savedAt };
    await emit(tx, deskStream(found.desk_code), 'field.saved', saved);
  }
  const { callerType, whereabouts } = valuesOf([current]);
  if (field === 'callerType' && callerType && callerType !== found.caller_type) {
    await changeCase(tx, found.id, { caller_type: callerType });
  }
  if (field !== 'whereabouts') return;
  const said = whereabouts?.municipality ?? null;
  const municipality = said === null ? null : await knownMunicipality(tx, said);
  if (municipality !== found.municipality) await changeCase(tx, found.id, { municipality });
}

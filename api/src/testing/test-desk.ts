import { randomUUID } from 'node:crypto';
import {
  openCase,
  recordAnswer,
  requestPlace,
  reservePlace,
  saveField,
} from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { CaseId, CommandId, HoldId, OfferId, RequestId } from '@leon/contracts/ids.ts';
import type { Contents } from '@leon/infra/testing/database.ts';
import { importDirectory } from '../modules/directory/import-directory.ts';
import { offerIdOf } from '../modules/directory/offer-id.rules.ts';
import type { Caller, SignedInPerson, TestApi } from './test-api.ts';
import { startTestApi } from './test-api.ts';

const folder = new URL('../../../infra/regions/midtjylland', import.meta.url).pathname;

/** The whole region's register, as its folder has it. */
export const wholeRegion: Contents = {
  name: 'region',
  fill: (adminUrl) => importDirectory({ url: adminUrl, folder }),
};

export const newId = <Id extends string>(): Id => randomUUID() as Id;
export const commandId = (): CommandId => newId<CommandId>();

/** Horsens: its desk, its acute places (beds) and its acute team, both of kommune-0615. */
export const acutePlaces: OfferId = offerIdOf('akutpladser-horsens');
export const acuteTeam: OfferId = offerIdOf('akutteam-horsens');
export const otherTown: OfferId = offerIdOf('akutpladser-skanderborg');
export const subacuteSlot: OfferId = offerIdOf('subakut-medicin-horsens');
export const ward: OfferId = offerIdOf('sengeafdeling-medicin-auh');
const inHorsens = {
  position: { lat: 55.861, lon: 9.85 },
  label: 'Søndergade, Horsens',
  municipality: '0615',
  landArea: 'mainland',
};

/** The api over the whole region's register, with a desk's people and a unit's. */
export async function startTestDesk(env: NodeJS.ProcessEnv = {}) {
  const api = await startTestApi(env, wholeRegion);
  return {
    api,
    nurse: await api.signIn({ role: 'visitator', desk: 'horsens', name: 'Visitator A' }),
    colleague: await api.signIn({ role: 'visitator', desk: 'horsens', name: 'Visitator B' }),
    coordinator: await api.signIn({ role: 'coordinator', desk: 'horsens', name: 'Koordinator C' }),
    elsewhere: await api.signIn({ role: 'visitator', desk: 'aarhus', name: 'Visitator D' }),
    unit: await api.signIn({
      role: 'receiving_unit',
      organisation: 'kommune-0615',
      name: 'Akutsygeplejerske E',
    }),
    otherUnit: await api.signIn({
      role: 'receiving_unit',
      organisation: 'kommune-0746',
      name: 'Akutsygeplejerske F',
    }),
    telephone: api.machine({ clientId: 'telephone', scopes: ['telephone'] }),
    feed: api.machine({ clientId: 'feed', scopes: ['capacity'] }),
  };
}

/** On to tomorrow at this Danish time; whoever was signed in is signed out by then. */
export const moveTo = (api: TestApi, time: string) =>
  api.admin.query(
    `UPDATE leon.clock SET ahead = ahead + (
       (date_trunc('day', leon.leon_now() AT TIME ZONE 'Europe/Copenhagen') + interval '1 day' + $1::interval)
         AT TIME ZONE 'Europe/Copenhagen' - leon.leon_now())`,
    [time],
  );

export async function reportFree(api: TestApi, feed: Caller, offerId: OfferId, free: number): Promise<void> {
  const body = { commandId: commandId(), offerId, free, source: 'feed' } as const;
  const { status, body: reply } = await api.call(feed, reportCapacity, { body });
  if (status !== 200) throw new Error(JSON.stringify(reply));
}

export async function typed(
  api: TestApi,
  by: Caller,
  caseId: string,
  field: CaseFieldName,
  value: unknown,
  baseRevision = 0,
) {
  const params = { caseId: caseId as CaseId, field };
  return api.call(by, saveField, { params, body: { commandId: commandId(), baseRevision, value } });
}

/** What it takes to place a case, and no more: where, whom to call back. */
export async function aBareCase(api: TestApi, nurse: SignedInPerson): Promise<CaseRow> {
  const caseId = newId<CaseId>();
  const body = { commandId: commandId(), caseId, callerType: 'own_gp' } as const;
  await api.call(nurse, openCase, { body });
  await typed(api, nurse, caseId, 'callbackNumber', '00 00 00 11');
  await typed(api, nurse, caseId, 'whereabouts', inHorsens);
  return currentRow(api, caseId);
}

/** A case as it is after a call: where, what, whom to call back. */
export async function aCase(api: TestApi, nurse: SignedInPerson): Promise<CaseRow> {
  const { id } = await aBareCase(api, nurse);
  await typed(api, nurse, id, 'needs', ['AKF-02']);
  await typed(api, nurse, id, 'citizenAge', 84);
  await typed(api, nurse, id, 'situation', 'Lungebetændelse, vil gerne blive hjemme');
  return currentRow(api, id);
}

export async function currentRow(api: TestApi, caseId: string): Promise<CaseRow> {
  const { rows } = await api.admin.query<{ row: CaseRow }>(
    'SELECT leon.case_row(c) AS row FROM leon.care_case c WHERE id = $1',
    [caseId],
  );
  if (!rows[0]) throw new Error('no such case');
  return rows[0].row;
}

export async function reserve(api: TestApi, nurse: Caller, row: CaseRow, offerId: OfferId = acutePlaces) {
  const body = {
    commandId: commandId(),
    expectedVersion: row.version,
    offerId,
    holdId: newId<HoldId>(),
    overrideReason: null,
  };
  return api.call(nurse, reservePlace, { params: { caseId: row.id }, body });
}

export async function ask(api: TestApi, nurse: Caller, row: CaseRow) {
  const body = { commandId: commandId(), expectedVersion: row.version, requestId: newId<RequestId>() };
  return api.call(nurse, requestPlace, { params: { caseId: row.id }, body });
}

export const yes = { decision: 'accepted', answeredBy: 'Vagt G', declineReason: null, note: null } as const;
export const no = {
  decision: 'declined',
  answeredBy: 'Vagt G',
  declineReason: 'too_ill',
  note: 'Kræver ilt',
} as const;

export async function answerByPhone(
  api: TestApi,
  nurse: Caller,
  row: CaseRow,
  answer: typeof yes | typeof no,
) {
  const body = { commandId: commandId(), expectedVersion: row.version, answer };
  return api.call(nurse, recordAnswer, { params: { caseId: row.id }, body });
}

/** A case, already in the given status by way of the real commands. */
export async function aCaseThatIs(
  desk: Awaited<ReturnType<typeof startTestDesk>>,
  status: 'assessing' | 'reserved' | 'requested' | 'accepted',
  open: typeof aCase = aCase,
): Promise<CaseRow> {
  const { api, nurse } = desk;
  const opened = await open(api, nurse);
  if (status === 'assessing') return opened;
  const steps = [
    (row: CaseRow) => reserve(api, nurse, row),
    (row: CaseRow) => ask(api, nurse, row),
    (row: CaseRow) => answerByPhone(api, nurse, row, yes),
  ].slice(0, ['reserved', 'requested', 'accepted'].indexOf(status) + 1);
  let row = opened;
  for (const step of steps) {
    const { body } = await step(row);
    if (!body.case) throw new Error(JSON.stringify(body));
    row = body.case;
  }
  return row;
}

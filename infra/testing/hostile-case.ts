import {
  getCase,
  openCase,
  requestPlace,
  reservePlace,
  saveField,
} from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { type CaseFieldName, caseFields } from '@leon/contracts/calls/case-field.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import type { z } from 'zod';
import { uuidv7 } from '../simulator/uuid.ts';
import { hostileInput, textPlaces } from './hostile-input.ts';
import type { HostileWriter, Speaker } from './hostile-writer.ts';

/** Where the cases of this world are, and who is asked. */
export interface Where {
  readonly position: { readonly lat: number; readonly lon: number };
  readonly municipality: string;
  /** Places that are counted; five are free. */
  readonly offerId: string;
}

/** Codes and areas that ranking reads: a text there would keep the case from being placed at all. */
const readByRanking: ReadonlySet<CaseFieldName> = new Set(['neededTests', 'whereabouts']);
/** What a case cannot be placed without, and what lists and receivers show of it. */
const few = ['callbackNumber', 'situation', 'citizenName', 'wishes'] as const satisfies CaseFieldName[];
const vitals = { respirationRate: 16, spo2: 95, spo2Scale: 2, spo2ScaleDecidedAt: '2026-11-22' };

/** A case of the nurse's own whose fields hold texts of the corpus, and the steps it takes from there. */
export function hostileCases(writer: HostileWriter, nurse: Speaker, where: Where) {
  const fieldsWithText = Object.entries(caseFields)
    .filter(([, shape]) => textPlaces(shape).length > 0)
    .map(([field]) => field as CaseFieldName);

  async function save(caseId: string, field: CaseFieldName, given?: unknown): Promise<void> {
    const places: string[] = [];
    const value = hostileInput(caseFields[field], given, (path) =>
      places.push(`saveField value.${[field, path].filter(Boolean).join('.')}`),
    );
    await writer.write(nurse, saveField, { baseRevision: 0, value }, { caseId, field });
    places.forEach(writer.note);
  }

  /** `everything`: every field that takes a text holds one. */
  async function open(everything = false): Promise<CaseRow> {
    const caseId = uuidv7();
    const { case: opened } = await writer.write(nurse, openCase, { caseId, callerType: 'own_gp' });
    await save(caseId, 'needs', ['AKF-02']);
    for (const field of everything ? fieldsWithText : few)
      if (!readByRanking.has(field)) await save(caseId, field, field === 'vitals' ? vitals : undefined);
    return opened;
  }

  const rowOf = async (caseId: string): Promise<CaseRow> =>
    (await writer.look(nurse, getCase, { caseId })).case;

  /** A step of the case as it is now. */
  const step = async <Route extends RouteContract>(
    caseId: string,
    route: Route,
    given: object = {},
  ): Promise<z.output<Route['reply']>> => {
    const { version } = await rowOf(caseId);
    return writer.write(nurse, route, { expectedVersion: version, ...given }, { caseId });
  };

  const { position, municipality } = where;
  const place = (caseId: string): Promise<void> =>
    save(caseId, 'whereabouts', { position, municipality, landArea: 'mainland' });

  /** Asked for: answers the request's id. */
  async function ask(caseId: string, offerId = where.offerId): Promise<string> {
    const requestId = uuidv7();
    await step(caseId, reservePlace, { offerId, holdId: uuidv7(), overrideReason: 'logistics' });
    await step(caseId, requestPlace, { requestId });
    return requestId;
  }

  return { open, save, place, step, ask, rowOf };
}
export type HostileCases = ReturnType<typeof hostileCases>;

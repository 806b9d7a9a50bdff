import type { CaseId } from '@leon/contracts/ids.ts';
import type { DeskPeople } from '@leon/contracts/realtime/stream.ts';
import { create } from 'zustand';

export type DeskPerson = DeskPeople['people'][number];

/** Who works at the desk, as last told; whoever is gone stays in the list for a shift. */
export const useDeskPeople = create<DeskPeople>()(() => ({ people: [] }));

/** Names of the others who have this case open. */
export const othersAt = (
  people: readonly DeskPerson[],
  caseId: CaseId,
  accountId: string,
): readonly string[] =>
  people.filter(({ id, cases }) => id !== accountId && cases.includes(caseId)).map(({ name }) => name);

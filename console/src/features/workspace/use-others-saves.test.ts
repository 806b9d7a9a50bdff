import { CaseId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import type { CaseFile } from './case-files.store.ts';
import type { FieldState } from './field-saver.ts';
import { behind } from './use-others-saves.ts';

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000001');
const state = (change: Partial<FieldState>): FieldState => ({
  ...{ value: 'feber', revision: 3, state: 'saved', theirs: null, error: null },
  ...change,
});
const file = (situation?: FieldState, status: CaseFile['status'] = 'ready'): CaseFile => ({
  ...{ status, error: null, citizen: null, responsible: [], transport: null, joined: [] },
  ...{
    sameCitizen: [],
    corrections: [],
    answers: [],
    thread: [],
    rechecks: [],
    fields: situation === undefined ? {} : { situation },
  },
});
const saved = (revision: number, at: string = caseId) => [{ caseId: at, field: 'situation', revision }];

test.each([
  ['saved elsewhere and newer than here', state({}), 4, 'situation:4'],
  ['saved here', state({}), 3, ''],
  ['a field that is not here yet', undefined, 1, 'situation:1'],
  ['typed here meanwhile: its own save finds out', state({ state: 'typed' }), 4, ''],
  ['on its way from here', state({ state: 'saving' }), 4, ''],
  [
    'a third text while she chooses',
    state({ state: 'conflict', theirs: { value: 'b', revision: 4 } }),
    5,
    'situation:5',
  ],
  ['the text she chooses against', state({ state: 'conflict', theirs: { value: 'b', revision: 4 } }), 4, ''],
] as const)('%s', (_what, here, revision, missing) => {
  expect(behind(caseId, file(here), saved(revision))).toBe(missing);
});

test('another case, and a case that is not read yet, are not behind', () => {
  expect(behind(caseId, file(state({})), saved(9, '01890000-0000-7000-8000-000000000002'))).toBe('');
  expect(behind(caseId, file(undefined, 'loading'), saved(9))).toBe('');
  expect(behind(caseId, undefined, saved(9))).toBe('');
});

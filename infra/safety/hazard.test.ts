import { expect, test } from 'vitest';
import { hazardProblems } from '../local/checks/hazards.ts';
import { documentProblems } from '../local/checks/safety-documents.ts';
import { rowsOfCsv } from './csv.ts';
import type { Control, Hazard } from './hazard.ts';
import { hazardTable, tableStart, withHazardTable } from './hazard-table.ts';

const hazard = (given: Partial<Hazard> = {}): Hazard => ({
  id: 'H01',
  hazard: 'A stale count',
  cause: 'nobody reported',
  harm: 'delay',
  severity: 4,
  likelihood: 4,
  standing: 'controlled',
  residual_likelihood: 1,
  residual: 'little',
  ...given,
});
const control = (given: Partial<Control> = {}): Control => ({
  hazard: 'H01',
  control: 'it decays',
  test: 'infra/safety/hazard.test.ts › a row of the log is read cell by cell',
  ...given,
});

test('a row of the log is read cell by cell', () => {
  expect(rowsOfCsv('a,b\n"x, ""y""","two\nlines"\n1,\n')).toEqual([
    { a: 'x, "y"', b: 'two\nlines' },
    { a: '1', b: '' },
  ]);
  expect(() => rowsOfCsv('a,b\n1\n')).toThrow('row 2 has 1 cells, not 2');
});

test('a hazard whose controls have their tests is in order', () => {
  expect(hazardProblems({ hazards: [hazard()], controls: [control()] })).toEqual([]);
});

test.each<[string, Hazard[], Control[]]>([
  ['a control whose test is gone', [hazard()], [control({ test: 'e2e/gone.spec.ts › it was safe' })]],
  ['a control whose title was changed', [hazard()], [control({ test: `${control().test} any more` })]],
  ['a control of no hazard', [hazard()], [control(), control({ hazard: 'H99' })]],
  ['a hazard said to be controlled by nothing', [hazard()], []],
  ['an open hazard that has a control', [hazard({ standing: 'open' })], [control()]],
  ['two hazards of one number', [hazard(), hazard()], [control()]],
  ['a hazard likelier afterwards', [hazard({ likelihood: 1, residual_likelihood: 2 })], [control()]],
  ['a high risk said to be controlled', [hazard({ severity: 5, residual_likelihood: 4 })], [control()]],
])('%s is a problem', (_name, hazards, controls) => {
  expect(hazardProblems({ hazards, controls })).toHaveLength(1);
});

test('the table has every hazard with its controls, and what stands above it is kept', () => {
  const log = { hazards: [hazard()], controls: [control()] };
  const document = withHazardTable(`# Log\n\nWords.\n\n${tableStart}\nold\n`, log);
  expect(document).toBe(`# Log\n\nWords.\n\n${hazardTable(log)}`);
  expect(document).toContain('| H01 | A stale count | 4 × 4: high | 4 × 1: low | controlled |');
  expect(document).toContain(`  - it decays — \`${control().test}\``);
});

test('a document names files, tests and pages that are there', () => {
  const text =
    '`infra/safety/csv.ts`, `docs/adr/`, `npm test`, [all](../architecture.md) and [this](https://owasp.org)';
  expect(documentProblems({ path: 'docs/safety/a.md', text })).toEqual([]);
  const wrong = '`infra/safety/gone.ts`, `e2e/gone.spec.ts › it holds` and [nothing](gone.md)';
  expect(documentProblems({ path: 'docs/safety/a.md', text: wrong })).toHaveLength(3);
});

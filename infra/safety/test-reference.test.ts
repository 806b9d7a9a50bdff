import { expect, test } from 'vitest';
import { root } from '../local/paths.ts';
import { referenceProblems, titlesIn } from './test-reference.ts';

test.each([
  ["test('a held place is offered to nobody else', () => {", 'a held place is offered to nobody else'],
  ["  it('is so', async () => {", 'is so'],
  ["describe.each(rows)('the %s map', (name) => {", 'the %s map'],
  ["test.each([\n  [1, 2],\n])('%i and %i', (a) => {", '%i and %i'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a test's own title
  ['test(`a ${role} has its steps`, () => {', 'a ${role} has its steps'],
  ["test('it\\'s there', () => {", "it's there"],
  ["test(\n  'on a line of its own',\n  () => {", 'on a line of its own'],
])('%s has its title', (text, title) => {
  expect(titlesIn(text)).toContain(title);
});

test.each([
  "test.skip('a held place', () => {",
  "it.todo('a held place', () => {",
  "// test('a held place', () => {",
  "/* test('a held place', () => { */",
  "expect(name).toBe('a held place');",
  "const name = 'a held place';",
])('%s is no test that runs', (text) => {
  expect(titlesIn(text)).not.toContain('a held place');
});

const here = 'infra/safety/test-reference.test.ts';

test('a reference is to a file and a title that are there', () => {
  expect(
    referenceProblems(
      [
        `${here} › %s is no test that runs`,
        `${here} › ${['no', 'such', 'title'].join(' ')}`,
        'infra/safety/gone.test.ts › a title',
        'infra/safety/csv.ts › a title',
        here,
      ],
      root,
    ),
  ).toEqual([
    `${here} has no test “no such title”`,
    'infra/safety/gone.test.ts does not exist (“a title”)',
    '“infra/safety/csv.ts › a title” names no test',
    `“${here}” names no test`,
  ]);
});

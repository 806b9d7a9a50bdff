import { expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '../testing/all-routes.ts';

const keysOf = (shape: z.ZodType): string[] =>
  [
    ...JSON.stringify(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })).matchAll(/"(\w+)":/g),
  ].map(([, key]) => key ?? '');
const isNumber = (key: string): boolean => /^(?:cpr|citizenNumber|personalNumber)$/i.test(key);

test('a citizen’s number is taken within a case, or with a stated purpose by an auditor, and nowhere else', async () => {
  const routes = await allRoutes();
  const taking = routes.filter(({ body }) => keysOf(body).some(isNumber));
  expect(taking.map(({ name }) => name).toSorted()).toEqual([
    'correctCitizen',
    'exportCitizenLog',
    'searchAccessLog',
    'setCitizen',
  ]);
  for (const { name, path, params, body } of taking) {
    const inCase = path.startsWith('/api/v1/cases/:caseId/') && keysOf(params).includes('caseId');
    const required = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }).required ?? [];
    expect(inCase || required.includes('purpose'), name).toBe(true);
  }
});

test('no address and no query of any route holds a citizen’s number', async () => {
  for (const { name, path, params, query } of await allRoutes()) {
    expect([...keysOf(params), ...keysOf(query)].filter(isNumber), name).toEqual([]);
    expect(path, name).not.toMatch(/cpr/i);
  }
});

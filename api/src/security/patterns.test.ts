import { allContracts, allRoutes } from '@leon/infra/testing/all-routes.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';

interface Schema {
  readonly pattern?: string;
  readonly [part: string]: unknown;
}

function patternsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { pattern } = part as Schema;
  return [...(typeof pattern === 'string' ? [pattern] : []), ...Object.values(part).flatMap(patternsIn)];
}
const asSchema = (shape: z.ZodType): unknown =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });

/** Every pattern that a text from outside is held against: of all routes, and of every shape that the contracts export. */
async function shapes(): Promise<z.ZodType[]> {
  const exported = (await allContracts()).flatMap((contract) => Object.values(contract));
  const ofRoutes = (await allRoutes()).flatMap(({ params, query, body }) => [params, query, body]);
  return [...exported.filter((it): it is z.ZodType => it instanceof z.ZodType), ...ofRoutes];
}

const long = 100_000;
/** What a pattern with a repeated choice would try in every possible way before it gives up. */
const pieces = [
  ...[
    '0',
    'a',
    'A',
    '-',
    '_',
    ' ',
    '.',
    ':',
    '@',
    '+',
    'é',
    'aA0-',
    '00:00-23:00 ',
    '08:00-',
    '08:',
    'PT9',
    '9H',
  ],
  ...[
    '2026-11-22T10:00:00',
    '2026-11-22T',
    '+01:00',
    'AKF-02@',
    'desk:',
    'region:a',
    'a@b',
    'a.b',
    'a@a.',
    '0a',
    '\n',
  ],
];
const texts = pieces.flatMap((piece) => {
  const repeated = piece.repeat(Math.ceil(long / piece.length));
  return [
    repeated,
    `${repeated}\u0000`,
    `PT${repeated}!`,
    `a${repeated}~`,
    `0${repeated}\n`,
    `desk:${repeated}`,
  ];
});

/** Milliseconds; the quickest of three, so that it is the pattern that is measured and not a busy machine. */
function quickest(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}
const slow = (pattern: RegExp): string[] =>
  texts.flatMap((text) => {
    const took = quickest(() => pattern.test(text));
    return took > 100 ? [`${pattern} took ${took.toFixed(0)} ms for ${text.slice(0, 20)}…`] : [];
  });

test('a text of 100,000 signs is held against every pattern of the contracts within 100 ms', async () => {
  const patterns = new Set((await shapes()).flatMap((shape) => patternsIn(asSchema(shape))));
  expect(patterns.size).toBeGreaterThan(15);
  expect([...patterns].flatMap((pattern) => slow(new RegExp(pattern, 'u')))).toEqual([]);
});

test('a text of 100,000 signs is refused or taken by every text of the contracts within 100 ms', async () => {
  const ofText = (await shapes()).filter(
    (shape) => (asSchema(shape) as { type?: unknown }).type === 'string',
  );
  expect(ofText.length).toBeGreaterThan(20);
  const late = ofText.flatMap((shape) =>
    texts.flatMap((text) => {
      const took = quickest(() => shape.safeParse(text));
      return took > 100 ? [`${JSON.stringify(asSchema(shape))} took ${took.toFixed(0)} ms`] : [];
    }),
  );
  expect(late).toEqual([]);
});

test('a pattern that tries every way would be found', () => {
  const began = performance.now();
  expect(/^(?:a|a)+$/.test(`${'a'.repeat(22)}~`)).toBe(false);
  expect(performance.now() - began).toBeGreaterThan(10);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Alternative } from './alternatives.ts';
import { moduleReasons } from './module-reasons.ts';
import type { Need } from './need.ts';
import { need, world } from './random-world.test-support.ts';
import { rankAlternatives } from './rank.ts';
import { now } from './world.test-support.ts';
import type { World } from './world.ts';

/** As `needOfCase` asks with the module off: nothing that was read from a value. */
const withoutModule = ({ urgency, ...asked }: Need): Need => ({
  ...asked,
  ...(urgency ? { urgency: { ...urgency, step: 'open' } } : {}),
});
const ranked = (picture: World, asked: Need): Alternative[] => {
  const { fitting, near, rejected } = rankAlternatives(picture, asked, now);
  return [...fitting, ...near, ...rejected];
};
const others = ({ reasons }: Alternative) => reasons.filter(({ code }) => !moduleReasons.has(code));

test('off, an offer is judged as with the module on, but for the reasons that name the module', () => {
  fc.assert(
    fc.property(world, need, (picture, asked) => {
      const off = new Map(ranked(picture, withoutModule(asked)).map((one) => [one.offerId, one]));
      for (const on of ranked(picture, asked)) {
        const same = off.get(on.offerId);
        expect(same && others(same)).toEqual(others(on));
        expect(same?.reasons.some(({ code }) => moduleReasons.has(code))).toBe(false);
        const touched = on.reasons.some(({ code }) => moduleReasons.has(code));
        if (!touched) expect(same?.verdict).toBe(on.verdict);
      }
    }),
    { numRuns: 300 },
  );
});

test('off, what the module touched in no way stands in the same order', () => {
  fc.assert(
    fc.property(world, need, (picture, asked) => {
      const untouched = ranked(picture, asked)
        .filter(({ reasons }) => !reasons.some(({ code }) => moduleReasons.has(code)))
        .map(({ offerId }) => offerId);
      const kept = new Set(untouched);
      const off = ranked(picture, withoutModule(asked)).map(({ offerId }) => offerId);
      expect(off.filter((id) => kept.has(id))).toEqual(untouched);
    }),
    { numRuns: 300 },
  );
});

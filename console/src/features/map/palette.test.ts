import { describe, expect, test } from 'vitest';
import { offerStates } from './map-props.ts';
import { contrast, palettes } from './palette.ts';

describe.each(Object.entries(palettes))('the %s map', (_theme, palette) => {
  test('town and municipality names stand at 7:1 or better on the region', () => {
    expect(contrast(palette.town, palette.region)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.municipality, palette.region)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.town, palette.own)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.town, palette.sea)).toBeGreaterThanOrEqual(7);
  });

  test.each(offerStates)(
    'an offer that is %s shows against land and sea, and its mark shows on it',
    (state) => {
      const { fill, mark, edge } = palette.states[state];
      expect(contrast(mark, fill)).toBeGreaterThanOrEqual(4.5);
      const outline = (ground: string) => Math.max(contrast(fill, ground), contrast(edge, ground));
      expect(outline(palette.region)).toBeGreaterThanOrEqual(3);
      expect(outline(palette.sea)).toBeGreaterThanOrEqual(3);
    },
  );

  test('numbers on candidates and in clusters are legible', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.text, palette.surface)).toBeGreaterThanOrEqual(7);
  });
});

import type { CSSProperties } from 'react';
import type { MapTheme } from './map-props.ts';
import { offerStates } from './map-props.ts';
import { palettes } from './palette.ts';

/** The palette as CSS variables for what is not drawn on the canvas, so that both follow one theme at once. */
export function themeVariables(theme: MapTheme): CSSProperties {
  const palette = palettes[theme];
  const variables: Record<string, string> = {
    '--map-sea': palette.sea,
    '--map-halo': palette.halo,
    '--map-surface': palette.surface,
    '--map-raised': palette.region,
    '--map-text': palette.text,
    '--map-accent': palette.accent,
    '--map-on-accent': palette.onAccent,
    '--map-water': palette.water,
    '--map-line': palette.regionBorder,
    '--map-credit': palette.townMuted,
    '--map-ok': palette.states.available.fill,
  };
  for (const state of offerStates) {
    variables[`--map-${state}-fill`] = palette.states[state].fill;
    variables[`--map-${state}-mark`] = palette.states[state].mark;
    variables[`--map-${state}-edge`] = palette.states[state].edge;
  }
  return variables as CSSProperties;
}

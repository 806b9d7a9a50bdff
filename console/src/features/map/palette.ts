import type { MapTheme, OfferState } from './map-props.ts';

/** `fill` carries the state by colour, `mark` is drawn on it and `edge` around it: at least 3:1 to what it stands on. */
export type StateColours = { fill: string; mark: string; edge: string };

export type MapPalette = {
  sea: string;
  land: string;
  region: string;
  own: string;
  ownBorder: string;
  lake: string;
  coast: string;
  border: string;
  regionBorder: string;
  ferry: string;
  town: string;
  townMuted: string;
  municipality: string;
  halo: string;
  surface: string;
  text: string;
  accent: string;
  onAccent: string;
  water: string;
  states: Record<OfferState, StateColours>;
};

/**
 * Hues after Okabe and Ito (Color Universal Design, 2008), which stay apart for the common kinds of colour blindness;
 * lightness differs as well, and every state has its own mark.
 */
export const palettes: Record<MapTheme, MapPalette> = {
  day: {
    sea: '#cfdfe9',
    land: '#e6e6e1',
    region: '#faf9f5',
    own: '#e9f2ef',
    ownBorder: '#5d8b93',
    lake: '#bad3e2',
    coast: '#7d97a8',
    border: '#b9b5ab',
    regionBorder: '#86827a',
    ferry: '#5d7c91',
    town: '#20262e',
    townMuted: '#4d545d',
    municipality: '#4f5560',
    halo: '#faf9f5',
    surface: '#ffffff',
    text: '#12161c',
    accent: '#07507f',
    onAccent: '#ffffff',
    water: '#0b5c8c',
    states: {
      available: { fill: '#00785a', mark: '#ffffff', edge: '#00402f' },
      limited: { fill: '#f0b429', mark: '#2b1d00', edge: '#6b4700' },
      full: { fill: '#b3361b', mark: '#ffffff', edge: '#5c1405' },
      closed: { fill: '#69727d', mark: '#ffffff', edge: '#343a41' },
      unknown: { fill: '#ffffff', mark: '#12161c', edge: '#3c444e' },
      stale: { fill: '#e3d3ea', mark: '#3d1d4d', edge: '#63407a' },
    },
  },
  night: {
    sea: '#0a121b',
    land: '#131a22',
    region: '#1d2630',
    own: '#22333f',
    ownBorder: '#7fa3ba',
    lake: '#0f1c29',
    coast: '#3f5568',
    border: '#3a4654',
    regionBorder: '#5a6878',
    ferry: '#5c7c96',
    town: '#dfe6ee',
    townMuted: '#a6b2bf',
    municipality: '#b0bbc8',
    halo: '#141b23',
    surface: '#12171e',
    text: '#eaeef3',
    accent: '#8ccbf7',
    onAccent: '#06202f',
    water: '#8ccbf7',
    states: {
      available: { fill: '#4fd1a5', mark: '#00291c', edge: '#00291c' },
      limited: { fill: '#f6c667', mark: '#2b1d00', edge: '#2b1d00' },
      full: { fill: '#f0744f', mark: '#2a0800', edge: '#2a0800' },
      closed: { fill: '#8793a0', mark: '#0e141a', edge: '#0e141a' },
      unknown: { fill: '#12171e', mark: '#eaeef3', edge: '#c3ccd6' },
      stale: { fill: '#40304c', mark: '#eadcf3', edge: '#c9aedb' },
    },
  },
};

/** Contrast by WCAG 2.2, 1–21, of two #rrggbb colours. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

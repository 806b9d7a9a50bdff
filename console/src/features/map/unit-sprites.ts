import type { OfferState } from './map-props.ts';
import { stateMarks } from './offer-shapes.ts';
import type { MapPalette } from './palette.ts';
import { createSpriteCache } from './sprite-cache.ts';
import { type UnitKind, unitShapes } from './unit-shapes.ts';

export const unitSpriteSize = 34;
const scale = 1.1;
const edge = 3;
const letterFont = "700 11px 'Inter Variable', system-ui, 'Segoe UI', 'Open Sans', sans-serif";

export type UnitSprites = (kind: UnitKind, sign: OfferState) => HTMLCanvasElement;

/** Kind by shape and letter, state by the colour of the outline and a mark at the corner. */
export function createUnitSprites(palette: MapPalette, pixelRatio: number): UnitSprites {
  const sprite = createSpriteCache(pixelRatio);
  return (kind, sign) =>
    sprite(`${kind} ${sign}`, unitSpriteSize, (context) => {
      const { body, under, letter } = unitShapes[kind];
      const { fill, mark, edge: line } = palette.states[sign];
      const old = sign === 'stale';
      const colour = old ? palette.townMuted : fill;
      const [outline, below] = [new Path2D(body), new Path2D(under)];
      context.translate(edge, edge + 1);
      context.scale(scale, scale);
      context.lineWidth = 4.4;
      context.strokeStyle = palette.halo;
      context.stroke(outline);
      context.stroke(below);
      context.fillStyle = palette.text;
      context.fill(below);
      context.fillStyle = palette.surface;
      context.fill(outline);
      context.lineWidth = 2;
      context.strokeStyle = colour;
      if (old) context.setLineDash([3, 2.6]);
      context.stroke(outline);
      context.setLineDash([]);
      context.font = letterFont;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = old ? palette.townMuted : palette.text;
      context.fillText(letter, 11, 12.4);
      context.translate(15.4, -2.4);
      context.scale(0.46, 0.46);
      context.beginPath();
      context.arc(12, 12, 11.4, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
      context.lineWidth = 2.4;
      context.strokeStyle = line;
      context.stroke();
      context.lineWidth = 3.4;
      context.strokeStyle = mark;
      context.stroke(new Path2D(stateMarks[sign]));
    });
}

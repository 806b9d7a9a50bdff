import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferState } from './map-props.ts';
import { offerStates } from './map-props.ts';
import type { StateCounts } from './offer-index.ts';
import { ferryPath, offerShapes, stateMarks } from './offer-shapes.ts';
import type { MapPalette } from './palette.ts';
import { createSpriteCache } from './sprite-cache.ts';

/** Half the width of a single offer's mark on screen, in pixels. */
export const offerRadius = 11;

export const clusterRadius = (total: number): number => 13 + Math.min(7, Math.sqrt(total));

export type Sprites = {
  offer: (kind: OfferKind, state: OfferState) => HTMLCanvasElement;
  ferry: () => HTMLCanvasElement;
};

/** Each kind × state is drawn once; after that an offer is one copied picture, so thousands stay cheap. */
export function createSprites(palette: MapPalette, pixelRatio: number): Sprites {
  const sprite = createSpriteCache(pixelRatio);
  return {
    offer: (kind, state) =>
      sprite(`${kind} ${state}`, offerSpriteSize, (context) => drawOffer(context, kind, state, palette)),
    ferry: () => sprite('ferry', ferrySpriteSize, (context) => drawFerry(context, palette)),
  };
}

export const offerSpriteSize = 2 * offerRadius + 6;
export const ferrySpriteSize = 15;

function drawOffer(
  context: CanvasRenderingContext2D,
  kind: OfferKind,
  state: OfferState,
  palette: MapPalette,
): void {
  const { fill, mark, edge } = palette.states[state];
  const { path, down } = offerShapes[kind];
  const outline = new Path2D(path);
  context.translate(3, 3);
  context.scale(offerRadius / 12, offerRadius / 12);
  context.lineWidth = 4.4;
  context.strokeStyle = palette.halo;
  context.stroke(outline);
  context.fillStyle = fill;
  context.fill(outline);
  context.lineWidth = 1.5;
  context.strokeStyle = edge;
  if (state === 'unknown') context.setLineDash([2.6, 3]);
  context.stroke(outline);
  context.setLineDash([]);
  context.translate(0, down);
  context.lineWidth = 2.5;
  context.strokeStyle = mark;
  context.stroke(new Path2D(stateMarks[state]));
}

function drawFerry(context: CanvasRenderingContext2D, palette: MapPalette): void {
  const middle = ferrySpriteSize / 2;
  context.beginPath();
  context.arc(middle, middle, middle - 0.8, 0, 2 * Math.PI);
  context.fillStyle = palette.water;
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = palette.halo;
  context.stroke();
  context.translate(middle - 5.2, middle - 5.4);
  context.scale(10.4 / 24, 10.4 / 24);
  context.fillStyle = palette.onAccent;
  context.fill(new Path2D(ferryPath));
}

/** A ring divided by state around the number that can take a citizen now. */
export function drawCluster(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  total: number,
  counts: StateCounts,
  palette: MapPalette,
): void {
  const radius = clusterRadius(total);
  context.beginPath();
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = palette.halo;
  context.fill();
  let angle = -Math.PI / 2;
  for (const state of offerStates) {
    const share = (counts[state] / total) * 2 * Math.PI;
    if (share === 0) continue;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, angle, angle + share);
    context.closePath();
    context.fillStyle = palette.states[state].fill;
    context.fill();
    context.lineWidth = 0.8;
    context.strokeStyle = palette.states[state].edge;
    context.stroke();
    angle += share;
  }
  context.beginPath();
  context.arc(x, y, radius - 4.5, 0, 2 * Math.PI);
  context.fillStyle = palette.surface;
  context.fill();
  context.stroke();
  context.globalAlpha = Math.max(context.globalAlpha, 0.85);
  context.fillStyle = palette.text;
  context.fillText(String(counts.available), x, y + 0.5);
}

import type { OfferId } from '@leon/contracts/ids.ts';
import type L from 'leaflet';
import { addCanvasLayer, type CanvasFrame } from './canvas-layer.ts';
import type { Rect } from './label-layout.ts';
import type { MapOffer } from './map-props.ts';
import type { Pixel } from './mercator.ts';
import { holds, indexOffers, type MapItem, type OfferIndex } from './offer-index.ts';
import type { MapPalette } from './palette.ts';
import {
  clusterRadius,
  createSprites,
  drawCluster,
  ferrySpriteSize,
  offerRadius,
  offerSpriteSize,
  type Sprites,
} from './sprites.ts';

export type OfferLayer = {
  setOffers: (offers: readonly MapOffer[]) => void;
  setPalette: (palette: MapPalette) => void;
  setHighlight: (offerId: OfferId | null) => void;
  /** With candidates on the map everything else steps back. */
  setDimmed: (dimmed: boolean) => void;
  itemAt: (container: Pixel) => MapItem | null;
  itemOf: (offerId: OfferId) => MapItem | null;
  /** Where an item is drawn, in pixels of the map's container. */
  pointOf: (item: MapItem) => Pixel;
  splitsAt: (clusterId: number) => number;
  rects: () => Rect[];
  remove: () => void;
};

const countFont = "700 12px 'Inter Variable', system-ui, 'Segoe UI', 'Open Sans', sans-serif";

export function addOfferLayer(map: L.Map, initial: MapPalette): OfferLayer {
  let palette = initial;
  let index: OfferIndex = indexOffers([]);
  let highlighted: OfferId | null = null;
  let dimmed = false;
  let sprites: { made: Sprites; ratio: number } | null = null;

  const layer = addCanvasLayer(map, 'leon-offers', (frame) => {
    if (sprites?.ratio !== frame.pixelRatio)
      sprites = { made: createSprites(palette, frame.pixelRatio), ratio: frame.pixelRatio };
    paintItems(frame, index.itemsAt(frame.zoom), sprites.made, palette, { highlighted, dimmed });
  });

  const items = () => index.itemsAt(map.getZoom());
  const worldPoint = (item: MapItem, zoom: number): Pixel => {
    const scale = 2 ** zoom;
    const shift = item.type === 'offer' ? item.shift : { x: 0, y: 0 };
    return { x: item.world.x * scale + shift.x, y: item.world.y * scale + shift.y };
  };
  const pointOf = (item: MapItem): Pixel => {
    const corner = map.getPixelBounds().min ?? { x: 0, y: 0 };
    const point = worldPoint(item, map.getZoom());
    return { x: point.x - corner.x, y: point.y - corner.y };
  };

  return {
    setOffers(offers) {
      index = indexOffers(offers);
      layer.redraw();
    },
    setPalette(next) {
      palette = next;
      sprites = null;
      layer.redraw();
    },
    setHighlight(offerId) {
      if (offerId === highlighted) return;
      highlighted = offerId;
      layer.redraw();
    },
    setDimmed(next) {
      if (next === dimmed) return;
      dimmed = next;
      layer.redraw();
    },
    itemAt(container) {
      let best: MapItem | null = null;
      let nearest = Number.POSITIVE_INFINITY;
      for (const item of items()) {
        const point = pointOf(item);
        const distance = Math.hypot(point.x - container.x, point.y - container.y);
        // At least 24 px across, as WCAG 2.2 asks of a target.
        if (distance <= Math.max(12, radiusOf(item)) && distance < nearest)
          [best, nearest] = [item, distance];
      }
      return best;
    },
    itemOf: (offerId) => items().find((item) => holds(item, offerId)) ?? null,
    pointOf,
    splitsAt: (clusterId) => index.splitsAt(clusterId),
    rects() {
      return items().map((item) => {
        const { x, y } = worldPoint(item, map.getZoom());
        // A little inside the mark: the corner of a name may come near a round edge.
        const radius = radiusOf(item) - 3;
        return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
      });
    },
    remove: layer.remove,
  };
}

const radiusOf = (item: MapItem) => (item.type === 'offer' ? offerRadius : clusterRadius(item.offers.length));

function paintItems(
  { context, origin, width, height, zoom }: CanvasFrame,
  items: readonly MapItem[],
  sprites: Sprites,
  palette: MapPalette,
  { highlighted, dimmed }: { highlighted: OfferId | null; dimmed: boolean },
): void {
  const scale = 2 ** zoom;
  const edge = 40;
  context.font = countFont;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let ring: { x: number; y: number; radius: number } | null = null;
  for (const item of items) {
    const shift = item.type === 'offer' ? item.shift : { x: 0, y: 0 };
    const x = item.world.x * scale - origin.x + shift.x;
    const y = item.world.y * scale - origin.y + shift.y;
    if (x < -edge || y < -edge || x > width + edge || y > height + edge) continue;
    const lit = highlighted !== null && holds(item, highlighted);
    const radius = radiusOf(item);
    context.globalAlpha = dimmed && !lit ? 0.5 : 1;
    if (item.type === 'cluster') drawCluster(context, x, y, item.offers.length, item.counts, palette);
    else {
      const half = offerSpriteSize / 2;
      const { kind, state } = item.offer;
      context.drawImage(sprites.offer(kind, state), x - half, y - half, offerSpriteSize, offerSpriteSize);
    }
    if (item.type === 'cluster' ? item.ferry : item.offer.ferry) {
      const at = radius * 0.75 - ferrySpriteSize / 2;
      context.drawImage(sprites.ferry(), x + at, y - at - ferrySpriteSize, ferrySpriteSize, ferrySpriteSize);
    }
    if (lit) ring = { x, y, radius };
  }
  context.globalAlpha = 1;
  if (!ring) return;
  for (const [colour, lineWidth] of [
    [palette.surface, 7],
    [palette.accent, 3.5],
  ] as const) {
    context.beginPath();
    context.arc(ring.x, ring.y, ring.radius + 5, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke();
  }
}

import type L from 'leaflet';
import { nowMs } from '../../lib/clock.ts';
import { addCanvasLayer } from './canvas-layer.ts';
import type { MapLanguage, MapUnit } from './map-props.ts';
import { type Pixel, worldAt } from './mercator.ts';
import type { MapPalette } from './palette.ts';
import { unitLabels } from './unit-labels.ts';
import { signOf } from './unit-shapes.ts';
import { createUnitSprites, type UnitSprites, unitSpriteSize } from './unit-sprites.ts';
import { unitLabel } from './unit-words.ts';

/** From here on units are named; farther out their names would cover the offers. */
export const labelZoom = 9.5;
const labelFont = "600 11px 'Inter Variable', system-ui, 'Segoe UI', 'Open Sans', sans-serif";
/** At least 24 px across, as WCAG 2.2 asks of a target. */
const reach = 14;

export type UnitLayer = {
  setUnits: (units: readonly MapUnit[], language: MapLanguage) => void;
  setPalette: (palette: MapPalette) => void;
  unitAt: (container: Pixel) => MapUnit | null;
  unitCalled: (name: string) => MapUnit | null;
  remove: () => void;
};

export function addUnitLayer(map: L.Map, initial: MapPalette): UnitLayer {
  let palette = initial;
  let units: readonly MapUnit[] = [];
  let language: MapLanguage = 'da';
  let sprites: { made: UnitSprites; ratio: number } | null = null;
  const layer = addCanvasLayer(map, 'leon-units', ({ context, origin, zoom, width, height, pixelRatio }) => {
    if (units.length === 0) return;
    if (sprites?.ratio !== pixelRatio)
      sprites = { made: createUnitSprites(palette, pixelRatio), ratio: pixelRatio };
    const half = unitSpriteSize / 2;
    const spots = units.flatMap((unit) => {
      const point = worldAt(unit.lon, unit.lat, zoom);
      const [x, y] = [point.x - origin.x, point.y - origin.y];
      return x < -half || y < -half || x > width + half || y > height + half ? [] : [{ unit, x, y }];
    });
    for (const { unit, x, y } of spots)
      context.drawImage(
        sprites.made(unit.kind, signOf(unit)),
        x - half,
        y - half,
        unitSpriteSize,
        unitSpriteSize,
      );
    if (zoom < labelZoom) return;
    context.font = labelFont;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = palette.halo;
    context.fillStyle = palette.text;
    const now = nowMs();
    const labels = unitLabels(
      spots,
      (unit) => unitLabel(unit, language, now),
      (text) => context.measureText(text).width,
    );
    for (const { x, y, text } of labels) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  });
  return {
    setUnits(next, nextLanguage) {
      if (next.length === 0 && units.length === 0) return;
      units = next;
      language = nextLanguage;
      layer.redraw();
    },
    setPalette(next) {
      palette = next;
      sprites = null;
      layer.redraw();
    },
    unitAt(container) {
      let best: MapUnit | null = null;
      let nearest = reach;
      for (const unit of units) {
        const point = map.latLngToContainerPoint([unit.lat, unit.lon]);
        const distance = Math.hypot(point.x - container.x, point.y - container.y);
        if (distance <= nearest) [best, nearest] = [unit, distance];
      }
      return best;
    },
    unitCalled: (name) => units.find(({ unit }) => unit === name) ?? null,
    remove: layer.remove,
  };
}

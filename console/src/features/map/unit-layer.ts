import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import type L from 'leaflet';
import { addCanvasLayer } from './canvas-layer.ts';
import { worldAt } from './mercator.ts';
import type { MapPalette } from './palette.ts';

/** A position this much older than the newest one is drawn faint: the unit may have moved on. */
const oldAfterMs = 60_000;

/** A = ambulance, L = doctor's car, P = paramedic car, H = helicopter, B = neonatal ambulance (babylance). */
const letters: Record<UnitPosition['kind'], string> = {
  ambulance: 'A',
  emergency_doctor_car: 'L',
  paramedic_car: 'P',
  helicopter: 'H',
  neonatal_ambulance: 'B',
};

export type UnitLayer = {
  setUnits: (units: readonly UnitPosition[]) => void;
  setPalette: (palette: MapPalette) => void;
  remove: () => void;
};

export function addUnitLayer(map: L.Map, initial: MapPalette): UnitLayer {
  let palette = initial;
  let units: readonly UnitPosition[] = [];
  const layer = addCanvasLayer(map, 'leon-units', ({ context, origin, zoom }) => {
    const newest = units.reduce((latest, unit) => Math.max(latest, unit.at), 0);
    context.font = "700 10px 'Inter Variable', system-ui, 'Segoe UI', 'Open Sans', sans-serif";
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const unit of units) {
      const point = worldAt(unit.lon, unit.lat, zoom);
      const [x, y] = [point.x - origin.x, point.y - origin.y];
      context.globalAlpha = newest - unit.at > oldAfterMs ? 0.45 : 1;
      context.beginPath();
      context.roundRect(x - 9, y - 7, 18, 14, 3);
      context.fillStyle = palette.surface;
      context.fill();
      context.lineWidth = 2;
      context.strokeStyle = palette.unit[unit.status];
      if (unit.status === 'busy') context.setLineDash([3, 2]);
      context.stroke();
      context.setLineDash([]);
      context.fillStyle = palette.text;
      context.fillText(letters[unit.kind], x, y + 0.5);
    }
    context.globalAlpha = 1;
  });
  return {
    setUnits(next) {
      if (next === units) return;
      units = next;
      layer.redraw();
    },
    setPalette(next) {
      palette = next;
      layer.redraw();
    },
    remove: layer.remove,
  };
}

import L from 'leaflet';
import { nowMs } from '../../lib/clock.ts';
import type { MapLanguage, MapUnit } from './map-props.ts';
import { openTip, tipContent } from './map-tip.ts';
import type { Pixel } from './mercator.ts';
import type { UnitLayer } from './unit-layer.ts';
import { unitWords } from './unit-words.ts';

/** Names the unit under the pointer or picked in the list, and goes with it as it moves; offers come first. */
export function addUnitHover(
  map: L.Map,
  units: UnitLayer,
  language: () => MapLanguage,
  isOthers: (at: Pixel) => boolean,
) {
  const tooltip = L.tooltip({ direction: 'top', opacity: 1, className: 'leon-map-tip' });
  let named: string | null = null;
  let picked = false;

  function show(unit: MapUnit | null): void {
    named = unit?.unit ?? null;
    if (!unit) return void tooltip.remove();
    const words = tipContent(unit.unit, unitWords(unit, language(), nowMs()));
    openTip(map, tooltip, L.latLng(unit.lat, unit.lon), 16, words);
  }
  const onMove = ({ containerPoint }: L.LeafletMouseEvent) => {
    const unit = isOthers(containerPoint) ? null : units.unitAt(containerPoint);
    if (unit === null && (picked || named === null)) return;
    picked = false;
    if (unit?.unit !== named) show(unit);
  };
  const onLeave = () => {
    if (!picked) show(null);
  };
  map.on('mousemove', onMove);
  map.on('mouseout', onLeave);

  return {
    /** Stays until another unit is pointed at. */
    show(unit: MapUnit | null) {
      picked = unit !== null;
      show(unit);
    },
    /** The units have moved, or are no longer on the map. */
    refresh() {
      if (named !== null) show(units.unitCalled(named));
    },
    remove() {
      map.off('mousemove', onMove);
      map.off('mouseout', onLeave);
      tooltip.remove();
    },
  };
}

import L from 'leaflet';

/** Over the mark, or beside it near the side of a narrow map, where a centred label would be cut. */
export function openTip(map: L.Map, tip: L.Tooltip, at: L.LatLng, reach: number, box: HTMLElement): void {
  const share = map.latLngToContainerPoint(at).x / map.getSize().x;
  const direction = share < 0.3 ? 'right' : share > 0.7 ? 'left' : 'top';
  tip.options.direction = direction;
  tip.options.offset =
    direction === 'top'
      ? L.point(0, -reach)
      : L.point(direction === 'left' ? -16 : 16, reach > 20 ? -reach - 44 : 0);
  tip.setContent(box).setLatLng(at).addTo(map);
}

export function tipContent(title: string, detail: string): HTMLElement {
  const box = document.createElement('div');
  const strong = document.createElement('strong');
  strong.textContent = title;
  const rest = document.createElement('div');
  rest.textContent = detail;
  box.append(strong, rest);
  return box;
}

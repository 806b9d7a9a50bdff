import L from 'leaflet';

/** What a painter gets: a canvas in CSS pixels whose top left is `origin`, in world pixels of `zoom`. */
export type CanvasFrame = {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  pixelRatio: number;
  origin: L.Point;
  zoom: number;
};

export type CanvasLayer = { redraw: () => void; remove: () => void };

/** Share of the map's size that is painted beyond each edge, so that a pan shows no blank before the next paint. */
const margin = 0.25;

/**
 * One canvas that stays under Leaflet's own panning and zooming: moved with the pane, scaled by CSS while a zoom is
 * animated, painted anew once per animation frame at most.
 */
export function addCanvasLayer(map: L.Map, pane: string, paint: (frame: CanvasFrame) => void): CanvasLayer {
  const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated', map.getPane(pane));
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas');
  let centre = map.getCenter();
  let zoom = map.getZoom();
  let scheduled = 0;
  let removed = false;

  function redraw(): void {
    if (removed) return;
    scheduled ||= requestAnimationFrame(() => {
      scheduled = 0;
      paintNow();
    });
  }

  function paintNow(): void {
    if (!context) return;
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const pixelRatio = Math.min(window.devicePixelRatio || 1, 2);
    const width = Math.round(size.x * (1 + 2 * margin));
    const height = Math.round(size.y * (1 + 2 * margin));
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-margin)).round();
    centre = map.getCenter();
    zoom = map.getZoom();
    if (canvas.width !== width * pixelRatio || canvas.height !== height * pixelRatio) {
      canvas.width = width * pixelRatio;
      canvas.height = height * pixelRatio;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    L.DomUtil.setTransform(canvas, corner, 1);
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    paint({ context, width, height, pixelRatio, origin: map.getPixelOrigin().add(corner), zoom });
  }

  /** Where the painted picture lies when the map is at another centre and zoom, as in Leaflet's own renderers. */
  function follow(toCentre: L.LatLng, toZoom: number): void {
    const scale = map.getZoomScale(toZoom, zoom);
    const half = map.getSize().multiplyBy(0.5);
    const paneAt = L.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement) ?? L.point(0, 0);
    const newOrigin = map.project(toCentre, toZoom).subtract(half).add(paneAt).round();
    const topLeft = half
      .multiplyBy(-scale * (1 + 2 * margin))
      .add(map.project(centre, toZoom))
      .subtract(newOrigin);
    L.DomUtil.setTransform(canvas, topLeft, scale);
  }

  const onMove = () => {
    const painted = map.project(centre, zoom);
    const drift = map.project(map.getCenter(), zoom).subtract(painted);
    const size = map.getSize();
    if (map.getZoom() !== zoom) follow(map.getCenter(), map.getZoom());
    else if (Math.abs(drift.x) > size.x * margin * 0.7 || Math.abs(drift.y) > size.y * margin * 0.7) redraw();
  };
  const onZoomAnimation = (event: L.ZoomAnimEvent) => follow(event.center, event.zoom);
  map.on('move', onMove);
  map.on('zoomanim', onZoomAnimation);
  map.on('moveend viewreset resize', redraw);
  redraw();

  return {
    redraw,
    remove() {
      removed = true;
      cancelAnimationFrame(scheduled);
      map.off('move', onMove);
      map.off('zoomanim', onZoomAnimation);
      map.off('moveend viewreset resize', redraw);
      canvas.remove();
    },
  };
}

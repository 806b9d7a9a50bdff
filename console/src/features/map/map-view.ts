import L from 'leaflet';
import { region } from '../../lib/basemap/basemap.ts';
import { fitPoints } from './fit-points.ts';
import type { MapCitizen, MapOffer } from './map-props.ts';
import { createViewLock } from './view-lock.ts';

export const regionBounds = L.geoJSON(region).getBounds();
/** Anholt lies 40 km out: in a narrow frame it would shrink everything else by a quarter. */
const withoutAnholt = L.geoJSON(region, {
  filter: ({ properties }) => properties.code !== '0707',
})
  .getBounds()
  .extend([56.45, 10.96]);
const narrow = 1.2;
/** As far as the built-in base map is drawn. */
export const farthestBounds = L.latLngBounds([53.4, 3.2], [59.4, 18.4]);

export const minZoom = 6.75;
/** The built-in coast is right to about 100 m; nearer than this it would promise more than it knows. */
export const maxZoom = 13;
export const maxTileZoom = 18;

export type MapView = {
  /** Fits now and follows again until the next gesture. */
  refit: () => void;
  /** Fits, and says so, only when the key is new and no gesture has locked the view. */
  follow: (key: string) => boolean;
  show: (citizen: MapCitizen | null, candidates: readonly Pick<MapOffer, 'lat' | 'lon'>[]) => void;
  lock: () => void;
  remove: () => void;
};

/** The view moves under nobody's hand: after any gesture it stays until someone asks for the fit again. */
export function createView(map: L.Map, onLock: (locked: boolean) => void): MapView {
  const state = createViewLock(onLock);
  const lock = state.gesture;
  let citizen: MapCitizen | null = null;
  let candidates: readonly Pick<MapOffer, 'lat' | 'lon'>[] = [];

  function fitNow(): void {
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    map.invalidateSize({ pan: false, animate: false });
    if (!citizen) {
      map.fitBounds(size.x / size.y < narrow ? withoutAnholt : regionBounds, {
        animate: false,
        paddingTopLeft: [28, 12],
        paddingBottomRight: [28, 28],
      });
      return;
    }
    const points = fitPoints(citizen, candidates).map(({ lat, lon }) => L.latLng(lat, lon));
    map.fitBounds(L.latLngBounds(points), {
      animate: false,
      // the citizen’s name, or half a stack of numbers, to either side; never most of a narrow map
      paddingTopLeft: [Math.min(92, size.x / 4), 70],
      paddingBottomRight: [Math.min(92, size.x / 4), 60],
      maxZoom: candidates.length ? 11 : 9.5,
    });
  }

  const container = map.getContainer();
  container.addEventListener('wheel', lock, { passive: true });
  map.on('dragstart boxzoomstart dblclick', lock);
  const onKey = (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow') || event.key === '+' || event.key === '-') lock();
  };
  container.addEventListener('keydown', onKey);
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1) lock();
  };
  container.addEventListener('touchstart', onTouch, { passive: true });

  let before = '';
  const resized = new ResizeObserver(() => {
    const size = `${container.clientWidth} ${container.clientHeight}`;
    if (size === before) return;
    before = size;
    map.invalidateSize({ pan: false, animate: false });
    if (state.isFree()) fitNow();
  });
  resized.observe(container);

  return {
    refit() {
      state.release();
      fitNow();
    },
    follow(key) {
      const fits = state.mayFit(key);
      if (fits) fitNow();
      return fits;
    },
    show(nextCitizen, nextCandidates) {
      citizen = nextCitizen;
      candidates = nextCandidates;
    },
    lock,
    remove() {
      resized.disconnect();
      container.removeEventListener('wheel', lock);
      container.removeEventListener('keydown', onKey);
      container.removeEventListener('touchstart', onTouch);
    },
  };
}

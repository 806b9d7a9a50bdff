import type { Position } from '@leon/contracts/geo.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import L from 'leaflet';
import { municipalityAt } from '../../lib/geo.ts';
import { addBaseLayer } from './base-layer.ts';
import { shortCredits } from './credits.ts';
import { addHover } from './map-hover.ts';
import type { MapLanguage, RegionMapProps } from './map-props.ts';
import { createView, farthestBounds, maxTileZoom, maxZoom, minZoom, regionBounds } from './map-view.ts';
import { splitZoom } from './offer-index.ts';
import { addOfferLayer } from './offer-layer.ts';
import { palettes } from './palette.ts';
import { addPinLayer } from './pin-layer.ts';
import { addUnitHover } from './unit-hover.ts';
import { addUnitLayer, labelZoom } from './unit-layer.ts';

export type MapHandlers = {
  onHighlight: (offerId: OfferId | null) => void;
  onPickOffer: (offerId: OfferId) => void;
  onPlaceCitizen: (position: Position) => void;
  onLock: (locked: boolean) => void;
  onPlacing: (placing: boolean) => void;
};

export type MapController = {
  update: (props: RegionMapProps) => void;
  zoomBy: (step: number) => void;
  refit: () => void;
  setPlacing: (placing: boolean) => void;
  /** Goes to a unit picked in the list and names it. */
  showUnit: (unit: string) => void;
  remove: () => void;
};

const panes = { 'leon-base': 250, 'leon-offers': 410, 'leon-units': 420, 'leon-pins': 600 };

/** The whole map as one object outside React: props go in by `update`, and only what changed is redrawn. */
export function createMap(container: HTMLElement, handlers: MapHandlers): MapController {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.1,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 110,
    minZoom,
    maxZoom,
    maxBounds: farthestBounds,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
    keyboardPanDelta: 120,
  });
  L.control.attribution({ prefix: false, position: 'bottomright' }).addTo(map).addAttribution(shortCredits);
  L.control.scale({ imperial: false, maxWidth: 90, position: 'bottomright' }).addTo(map);
  for (const [name, order] of Object.entries(panes)) map.createPane(name).style.zIndex = String(order);
  for (const name of ['leon-base', 'leon-offers', 'leon-units'])
    (map.getPane(name) as HTMLElement).style.pointerEvents = 'none';
  // A frame without size cannot be fitted to; the view does it as soon as there is one.
  map.setView(regionBounds.getCenter(), 8, { animate: false });

  let shown: Partial<RegionMapProps> = {};
  let tiles: L.TileLayer | null = null;
  let placing = false;
  const language = (): MapLanguage => shown.language ?? 'da';
  const base = addBaseLayer(map, palettes.day);
  const offers = addOfferLayer(map, palettes.day);
  const units = addUnitLayer(map, palettes.day);
  const pins = addPinLayer(map, {
    onPick: (id) => handlers.onPickOffer(id),
    onHighlight: handlers.onHighlight,
  });
  const view = createView(map, handlers.onLock);
  const hover = addHover(map, offers, language, () => placing, handlers.onHighlight);
  const unitHover = addUnitHover(map, units, language, (at) => placing || offers.itemAt(at) !== null);

  function setPlacing(next: boolean): void {
    if (next === placing) return;
    placing = next;
    container.toggleAttribute('data-placing', next);
    handlers.onPlacing(next);
    if (next) container.focus({ preventScroll: true });
  }
  function place(at: L.LatLng): void {
    setPlacing(false);
    handlers.onPlaceCitizen({ lat: Math.round(at.lat * 1e5) / 1e5, lon: Math.round(at.lng * 1e5) / 1e5 });
  }

  map.on('click', (event) => {
    if (placing) return place(event.latlng);
    const item = offers.itemAt(event.containerPoint);
    if (item?.type === 'offer') handlers.onPickOffer(item.offer.id);
    if (item?.type === 'cluster') {
      view.lock();
      const zoom = Math.min(splitZoom, Math.max(map.getZoom() + 1, offers.splitsAt(item.id)));
      map.setView([item.lat, item.lon], zoom, { animate: !calm });
    }
    if (!item) unitHover.show(units.unitAt(event.containerPoint));
  });
  const onKey = (event: KeyboardEvent) => {
    if (!placing) return;
    if (event.key === 'Enter') place(map.getCenter());
    else if (event.key === 'Escape') setPlacing(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  container.addEventListener('keydown', onKey);
  function tellObstacles(): void {
    const { min, max } = map.getPixelBounds();
    if (!min || !max) return;
    const view = { left: min.x, top: min.y, right: max.x, bottom: max.y };
    base.setObstacles(map.getZoom(), [...offers.rects(), ...pins.rects()], view, pins.citizenName());
  }
  map.on('zoomend resize', tellObstacles);

  function setTiles(url: string | undefined, credit: string | undefined): void {
    tiles?.remove();
    tiles = url ? L.tileLayer(url, { maxZoom: maxTileZoom, attribution: credit ?? '' }).addTo(map) : null;
    map.setMaxZoom(url ? maxTileZoom : maxZoom);
    base.setTiles(tiles !== null);
  }

  return {
    update(next) {
      const changed = (...keys: (keyof RegionMapProps)[]) => keys.some((key) => next[key] !== shown[key]);
      const first = shown.offers === undefined;
      const [offersChanged, candidatesChanged] = [
        changed('offers'),
        changed('offers', 'candidates', 'language'),
      ];
      if (changed('theme')) for (const layer of [base, offers, units]) layer.setPalette(palettes[next.theme]);
      if (first || changed('tileUrl', 'tileAttribution')) setTiles(next.tileUrl, next.tileAttribution);
      if (changed('citizen')) {
        pins.setCitizen(next.citizen);
        base.setOwnMunicipality(next.citizen && municipalityAt(next.citizen));
      }
      if (changed('units', 'language')) {
        units.setUnits(next.units ?? [], next.language);
        unitHover.refresh();
      }
      const before = shown;
      shown = next;
      if (candidatesChanged) {
        const byId = new Map(next.offers.map((offer) => [offer.id, offer]));
        const candidates = next.candidates.flatMap(({ offerId, number }) => {
          const offer = byId.get(offerId);
          return offer ? [{ offer, number }] : [];
        });
        const onTop = new Set(candidates.map(({ offer }) => offer.id));
        pins.setCandidates(candidates, next.language);
        view.show(
          next.citizen,
          candidates.map(({ offer }) => offer),
        );
        if (offersChanged || next.candidates !== before.candidates)
          offers.setOffers(onTop.size ? next.offers.filter((offer) => !onTop.has(offer.id)) : next.offers);
        offers.setDimmed(onTop.size > 0);
        tellObstacles();
      } else if (next.citizen !== before.citizen) {
        tellObstacles();
        view.show(
          next.citizen,
          next.candidates.flatMap(({ offerId }) => next.offers.find((o) => o.id === offerId) ?? []),
        );
      }
      if (next.highlightedOfferId !== before.highlightedOfferId || offersChanged) {
        offers.setHighlight(next.highlightedOfferId);
        pins.setHighlight(next.highlightedOfferId);
        const lit = next.offers.find((offer) => offer.id === next.highlightedOfferId) ?? null;
        hover.showFor(
          lit,
          next.candidates.some(({ offerId }) => offerId === lit?.id),
        );
      }
      if (view.follow(next.fitKey)) tellObstacles();
    },
    zoomBy(step) {
      view.lock();
      map.setZoom(map.getZoom() + step);
    },
    refit() {
      view.refit();
      tellObstacles();
    },
    setPlacing,
    showUnit(name) {
      const unit = units.unitCalled(name);
      if (!unit) return;
      view.lock();
      map.setView([unit.lat, unit.lon], Math.max(map.getZoom(), labelZoom), { animate: !calm });
      unitHover.show(unit);
    },
    remove() {
      container.removeEventListener('keydown', onKey);
      view.remove();
      hover.remove();
      unitHover.remove();
      for (const layer of [pins, units, offers, base]) layer.remove();
      map.remove();
    },
  };
}

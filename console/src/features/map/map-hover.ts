import type { OfferId } from '@leon/contracts/ids.ts';
import L from 'leaflet';
import type { MapLanguage } from './map-props.ts';
import { mapWords, offerWords, summaryWords } from './map-words.ts';
import type { MapItem } from './offer-index.ts';
import type { OfferLayer } from './offer-layer.ts';

/** A small label over what the pointer or the list points at; also tells the list what the pointer is over. */
export function addHover(
  map: L.Map,
  offers: OfferLayer,
  language: () => MapLanguage,
  isPlacing: () => boolean,
  onHighlight: (offerId: OfferId | null) => void,
) {
  const tooltip = L.tooltip({ direction: 'top', offset: [0, -14], opacity: 1, className: 'leon-map-tip' });
  let over: MapItem | null = null;

  function show(item: MapItem | null, of: OfferId | null): void {
    if (!item) {
      tooltip.remove();
      return;
    }
    const point = offers.pointOf(item);
    const single = item.type === 'offer' ? item.offer : item.offers.find((offer) => offer.id === of);
    const title = single
      ? single.label
      : `${item.type === 'cluster' ? item.offers.length : 1} ${mapWords.offers[language()]}`;
    const detail = single
      ? offerWords(single, language())
      : item.type === 'cluster'
        ? summaryWords(item.counts, language()).replace(/^[^:]*: /, '')
        : '';
    tooltip.setContent(content(title, detail));
    tooltip.setLatLng(map.containerPointToLatLng([point.x, point.y])).addTo(map);
  }

  const onMove = (event: L.LeafletMouseEvent) => {
    const item = isPlacing() ? null : offers.itemAt(event.containerPoint);
    if (item === over) return;
    over = item;
    map.getContainer().toggleAttribute('data-over', item !== null);
    show(item, null);
    onHighlight(item?.type === 'offer' ? item.offer.id : null);
  };
  const onLeave = () => {
    if (!over) return;
    over = null;
    tooltip.remove();
    onHighlight(null);
  };
  const onZoom = () => {
    over = null;
    tooltip.remove();
  };
  map.on('mousemove', onMove);
  map.on('mouseout', onLeave);
  map.on('zoomstart', onZoom);

  return {
    /** For an offer pointed at elsewhere; the pointer on the map itself wins. */
    showFor(offerId: OfferId | null) {
      if (!over) show(offerId === null ? null : offers.itemOf(offerId), offerId);
    },
    remove() {
      map.off('mousemove', onMove);
      map.off('mouseout', onLeave);
      map.off('zoomstart', onZoom);
      tooltip.remove();
    },
  };
}

function content(title: string, detail: string): HTMLElement {
  const box = document.createElement('div');
  const strong = document.createElement('strong');
  strong.textContent = title;
  const rest = document.createElement('div');
  rest.textContent = detail;
  box.append(strong, rest);
  return box;
}

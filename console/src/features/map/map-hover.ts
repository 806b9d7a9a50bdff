import type { OfferId } from '@leon/contracts/ids.ts';
import L from 'leaflet';
import type { MapLanguage, MapOffer } from './map-props.ts';
import { openTip, tipContent } from './map-tip.ts';
import { mapWords, offerWords, summaryWords } from './map-words.ts';
import type { MapItem } from './offer-index.ts';
import type { OfferLayer } from './offer-layer.ts';

/** Height of a numbered pin over its point. */
const pinTopPx = 62;

/** A small label over what the pointer or the list points at; also tells the list what the pointer is over. */
export function addHover(
  map: L.Map,
  offers: OfferLayer,
  language: () => MapLanguage,
  isPlacing: () => boolean,
  onHighlight: (offerId: OfferId | null) => void,
) {
  const tooltip = L.tooltip({ direction: 'top', opacity: 1, className: 'leon-map-tip' });
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
    open(map.containerPointToLatLng([point.x, point.y]), 14, tipContent(title, detail));
  }

  function open(at: L.LatLng, reach: number, box: HTMLElement): void {
    openTip(map, tooltip, at, reach, box);
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
    /** For an offer pointed at elsewhere, in the list or on its pin; the pointer on the map itself wins. */
    showFor(offer: MapOffer | null, pinned: boolean) {
      if (over) return;
      if (offer && pinned)
        open(
          L.latLng(offer.lat, offer.lon),
          pinTopPx,
          tipContent(offer.label, offerWords(offer, language())),
        );
      else show(offer && offers.itemOf(offer.id), offer?.id ?? null);
    },
    remove() {
      map.off('mousemove', onMove);
      map.off('mouseout', onLeave);
      map.off('zoomstart', onZoom);
      tooltip.remove();
    },
  };
}

import type { OfferId } from '@leon/contracts/ids.ts';
import L from 'leaflet';
import { citizenRect, type NameSide, nameSide } from './citizen-name.ts';
import type { Rect } from './label-layout.ts';
import type { MapCitizen, MapLanguage, MapOffer } from './map-props.ts';
import { offerWords } from './map-words.ts';
import { offerShapes, stateMarks } from './offer-shapes.ts';
import { compactPin, fullPin, type PinStack, stackPins } from './pin-stacks.ts';
import classes from './pins.module.css';
import { svgIcon } from './svg-element.ts';

export type Pin = { offer: MapOffer; number: number };

export type PinLayer = {
  setCandidates: (pins: readonly Pin[], language: MapLanguage) => void;
  setCitizen: (citizen: MapCitizen | null) => void;
  setHighlight: (offerId: OfferId | null) => void;
  /** The citizen's place as it stands beside the pin; null where there is no room for it. */
  citizenName: () => string | null;
  /** What names must not stand under, in world pixels of the zoom in force. */
  rects: () => Rect[];
  remove: () => void;
};

/** On a map narrower than this, pins show only their number. */
const narrowPx = 520;

type Handlers = { onPick: (id: OfferId) => void; onHighlight: (id: OfferId | null) => void };

/** The few things that must be crisp, focusable and on top: numbered candidates and the citizen. */
export function addPinLayer(map: L.Map, handlers: Handlers): PinLayer {
  let pins: readonly Pin[] = [];
  let language: MapLanguage = 'da';
  let last = '';
  let highlighted: OfferId | null = null;
  let markers: L.Marker[] = [];
  let citizenMarker: L.Marker | null = null;
  let citizenLabel: string | null = null;
  let stacks: PinStack<Pin>[] = [];
  const buttons = new Map<OfferId, HTMLButtonElement>();

  function layout(): void {
    const focused = [...buttons].find(([, button]) => button === document.activeElement)?.[0];
    for (const marker of markers) marker.remove();
    buttons.clear();
    const zoom = map.getZoom();
    const placed = pins.map((pin) => ({ ...pin, at: map.project([pin.offer.lat, pin.offer.lon], zoom) }));
    const compact = map.getSize().x < narrowPx;
    const citizen = citizenMarker && map.project(citizenMarker.getLatLng(), zoom);
    stacks = stackPins(placed, compact ? compactPin : fullPin, citizen ? [headOf(citizen)] : []);
    markers = stacks.map((stack) => {
      const row = document.createElement('div');
      row.className = classes.row ?? '';
      for (const { offer, number } of stack.pins) {
        const button = pinButton(offer, number, language, handlers);
        buttons.set(offer.id, button);
        row.append(button);
      }
      const marker = addMarker(map, map.unproject(L.point(stack.at.x, stack.at.y), zoom), classes.stack, row);
      const element = marker.getElement()?.firstElementChild;
      if (element instanceof HTMLElement) {
        element.dataset.side = stack.side;
        element.toggleAttribute('data-compact', compact);
      }
      return marker;
    });
    light();
    nameCitizen();
    if (focused) buttons.get(focused)?.focus({ preventScroll: true });
  }

  function nameCitizen(): NameSide {
    if (!citizenMarker) return 'none';
    const at = map.project(citizenMarker.getLatLng());
    const { min, max } = map.getPixelBounds();
    const rects = stacks.map(({ rect }) => rect);
    const side = nameSide(at, rects, min?.x, max?.x);
    const pin = citizenMarker.getElement()?.firstElementChild;
    if (pin instanceof HTMLElement) pin.dataset.name = side;
    return side;
  }

  function light(): void {
    for (const [id, button] of buttons) {
      if (id === highlighted) button.dataset.lit = '';
      else delete button.dataset.lit;
    }
  }

  map.on('zoomend resize', layout);
  return {
    setCandidates(next, nextLanguage) {
      // The picture changes every few seconds; pins that did not are left alone under the pointer.
      const drawn = JSON.stringify([next, nextLanguage]);
      if (drawn === last) return;
      last = drawn;
      pins = next;
      language = nextLanguage;
      layout();
    },
    setCitizen(citizen) {
      citizenMarker?.remove();
      citizenLabel = citizen?.label ?? null;
      citizenMarker = citizen && addMarker(map, citizen, classes.citizen, ...citizenPin(citizen.label));
      layout();
    },
    setHighlight(offerId) {
      highlighted = offerId;
      light();
    },
    citizenName: () => (nameCitizen() === 'none' ? null : citizenLabel),
    rects() {
      const citizen = citizenMarker && map.project(citizenMarker.getLatLng());
      return [...stacks.map(({ rect }) => rect), ...(citizen ? [citizenRect(citizen, nameCitizen())] : [])];
    },
    remove() {
      map.off('zoomend resize', layout);
      for (const marker of markers) marker.remove();
      citizenMarker?.remove();
    },
  };
}

/** Where the citizen's pin stands, its point at `x`, `y`. */
const headOf = ({ x, y }: { x: number; y: number }): Rect => ({
  left: x - 16,
  right: x + 16,
  top: y - 42,
  bottom: y,
});

function addMarker(
  map: L.Map,
  at: L.LatLngExpression | MapCitizen,
  className: string | undefined,
  ...content: HTMLElement[]
): L.Marker {
  const element = document.createElement('div');
  element.className = className ?? '';
  element.append(...content);
  L.DomEvent.disableClickPropagation(element);
  const icon = L.divIcon({ html: element, className: classes.anchor ?? '', iconSize: [0, 0] });
  const position: L.LatLngExpression = 'label' in at ? [at.lat, at.lon] : at;
  return L.marker(position, { icon, keyboard: false, interactive: false, pane: 'leon-pins' }).addTo(map);
}

function pinButton(
  offer: MapOffer,
  number: number,
  language: MapLanguage,
  { onPick, onHighlight }: Handlers,
) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = classes.pin ?? '';
  button.dataset.state = offer.state;
  button.setAttribute('aria-label', `${number}. ${offer.label}, ${offerWords(offer, language)}`);
  const figure = document.createElement('span');
  figure.textContent = String(number);
  const { path, down } = offerShapes[offer.kind];
  const badge = svgIcon(18, [
    { d: path, className: classes.shape },
    { d: stateMarks[offer.state], className: classes.mark, move: `translate(0 ${down})` },
  ]);
  button.append(figure, badge);
  button.addEventListener('click', () => onPick(offer.id));
  button.addEventListener('pointerenter', () => onHighlight(offer.id));
  button.addEventListener('pointerleave', () => onHighlight(null));
  button.addEventListener('focus', () => onHighlight(offer.id));
  button.addEventListener('blur', () => onHighlight(null));
  return button;
}

const personPath = 'M12 4a4 4 0 1 1 0 8 4 4 0 1 1 0-8ZM4.5 21c0-4.5 3.3-7.5 7.5-7.5s7.5 3 7.5 7.5Z';

function citizenPin(label: string): HTMLElement[] {
  const head = document.createElement('div');
  head.className = classes.head ?? '';
  head.append(svgIcon(20, [{ d: personPath, className: undefined }]));
  const name = document.createElement('div');
  name.className = classes.name ?? '';
  name.textContent = label;
  return [head, name];
}

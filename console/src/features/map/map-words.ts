import { offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import type { MapLanguage, MapOffer, OfferState } from './map-props.ts';

type InBoth = Record<MapLanguage, string>;

export const stateWords: Record<OfferState, InBoth> = {
  available: { da: 'Kan tage imod', en: 'Can receive' },
  limited: { da: 'Begrænset eller senere', en: 'Limited or later' },
  full: { da: 'Fuldt', en: 'Full' },
  closed: { da: 'Lukket nu', en: 'Closed now' },
  unknown: { da: 'Ikke meldt', en: 'Not reported' },
  stale: { da: 'Forældet melding', en: 'Report too old' },
};

export const mapWords = {
  map: { da: 'Kort over tilbud', en: 'Map of offers' },
  describe: {
    da: 'Kortet flyttes med piletasterne og zoomes med plus og minus. Alle tilbud står også i listen.',
    en: 'Move the map with the arrow keys, zoom with plus and minus. Every offer is in the list as well.',
  },
  zoomIn: { da: 'Zoom ind', en: 'Zoom in' },
  zoomOut: { da: 'Zoom ud', en: 'Zoom out' },
  refit: { da: 'Vis det hele', en: 'Show all' },
  refitCase: { da: 'Vis sagen', en: 'Show the case' },
  place: { da: 'Udpeg borgerens sted', en: 'Point out where the citizen is' },
  placing: {
    da: 'Klik hvor borgeren er (Enter: midt på kortet, Esc: fortryd)',
    en: 'Click where the citizen is (Enter: middle of the map, Esc: cancel)',
  },
  legend: { da: 'Signaturer', en: 'Legend' },
  kinds: { da: 'Form: slags tilbud', en: 'Shape: kind of offer' },
  states: { da: 'Farve og tegn: lige nu', en: 'Colour and mark: right now' },
  cluster: { da: 'Flere tilbud; tallet kan tage imod', en: 'Several offers; the number can receive' },
  candidate: { da: 'Nummer i listen over muligheder', en: 'Number in the list of alternatives' },
  citizen: { da: 'Borgeren', en: 'The citizen' },
  ferry: { da: 'Kræver færge', en: 'Needs a ferry' },
  offers: { da: 'tilbud', en: 'offers' },
} as const satisfies Record<string, InBoth>;

export function offerWords(offer: MapOffer, language: MapLanguage): string {
  const ferry = offer.ferry ? `, ${mapWords.ferry[language].toLocaleLowerCase(language)}` : '';
  return `${offerKindWords[offer.kind][language]}, ${stateWords[offer.state][language].toLocaleLowerCase(language)}${ferry}`;
}

/** The map in one sentence, for those who do not see it. */
export function summaryWords(counts: Readonly<Record<OfferState, number>>, language: MapLanguage): string {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const parts = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${n} ${stateWords[state as OfferState][language].toLocaleLowerCase(language)}`);
  return `${total} ${mapWords.offers[language]}: ${parts.join(', ')}.`;
}

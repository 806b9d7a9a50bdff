import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { callerTypeWords, caseStatusWords, offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { fold } from '../lib/places.ts';

export interface PaletteItem {
  id: string;
  group: 'cases' | 'offers';
  label: string;
  detail: string;
}

const shownOfGroup = 8;

/** Cases by number, caller or status, offers by name or kind: every word typed has to be in it. */
export function paletteItems(
  typed: string,
  cases: Iterable<CaseRow>,
  offers: Iterable<Offer>,
  language: Language,
  caseLabel: (row: CaseRow) => string,
): PaletteItem[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const matches = ({ label, detail }: PaletteItem) => {
    const text = fold(`${label} ${detail}`);
    return words.every((word) => text.includes(word));
  };
  const ofCases = [...cases]
    .sort((a, b) => Date.parse(b.rangAt) - Date.parse(a.rangAt))
    .map((row) => ({
      id: row.id,
      group: 'cases' as const,
      label: caseLabel(row),
      detail: `${caseStatusWords[row.status][language]} · ${callerTypeWords[row.callerType][language]}`,
    }));
  const ofOffers = [...offers]
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
    .map((offer) => ({
      id: offer.id,
      group: 'offers' as const,
      label: offer.name,
      detail: offer.label ?? offerKindWords[offer.kind][language],
    }));
  return [ofCases, words.length === 0 ? [] : ofOffers].flatMap((items) =>
    items.filter(matches).slice(0, shownOfGroup),
  );
}

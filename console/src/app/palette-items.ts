import type { CaseAction } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { InBoth, Language } from '@leon/contracts/language/language.ts';
import { callerTypeWords, caseStatusWords, offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { catalogue } from '../lib/language/catalogue.ts';
import { fold } from '../lib/places.ts';

export type PaletteItem = {
  id: string;
  label: string;
  detail: string;
} & (
  | { group: 'actions'; action: CaseAction }
  | { group: 'cases'; caseId: CaseRow['id'] }
  | { group: 'offers'; offerId: Offer['id'] }
);

export interface PaletteSources {
  /** What can be done in the case that is open; none: no case is. */
  readonly actions: readonly CaseAction[];
  readonly cases: Iterable<CaseRow>;
  readonly offers: Iterable<Offer>;
}

type Found = PaletteItem & { text: string };
const shownOfGroup = 8;
const bothOf = ({ da, en }: InBoth) => `${da} ${en}`;

/**
 * Actions of the open case, cases by number, caller or status, offers by name or kind: every word typed has to be in it,
 * in whichever language it is typed.
 */
export function paletteItems(typed: string, sources: PaletteSources, language: Language): PaletteItem[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const groups = [
    [...sources.actions]
      .sort((a, b) => Number(a === 'edit') - Number(b === 'edit'))
      .map((action) => anAction(action, language)),
    [...sources.cases]
      .sort((a, b) => Date.parse(b.rangAt) - Date.parse(a.rangAt))
      .map((row) => aCase(row, language)),
    words.length === 0
      ? []
      : [...sources.offers]
          .sort((a, b) => a.name.localeCompare(b.name, 'da'))
          .map((offer) => anOffer(offer, language)),
  ];
  return groups.flatMap((items) => {
    const found = items.filter(({ text }) => words.every((word) => fold(text).includes(word)));
    return (items === groups[0] && words.length === 0 ? found : found.slice(0, shownOfGroup)).map(
      ({ text: _, ...item }) => item,
    );
  });
}

function anAction(action: CaseAction, language: Language): Found {
  const words = catalogue[`act.${action}`];
  return {
    id: `act-${action}`,
    group: 'actions',
    action,
    label: words[language],
    detail: '',
    text: bothOf(words),
  };
}

function aCase(row: CaseRow, language: Language): Found {
  const caller = callerTypeWords[row.callerType];
  const status = caseStatusWords[row.status];
  const owner = row.owner?.name ?? '';
  return {
    id: row.id,
    group: 'cases',
    caseId: row.id,
    label: `${catalogue['palette.case'][language]} ${row.number} · ${caller[language]}`,
    detail: [status[language], owner].filter(Boolean).join(' · '),
    text: `${bothOf(catalogue['palette.case'])} ${row.number} ${bothOf(caller)} ${bothOf(status)} ${owner}`,
  };
}

function anOffer(offer: Offer, language: Language): Found {
  const kind = offerKindWords[offer.kind];
  return {
    id: offer.id,
    group: 'offers',
    offerId: offer.id,
    label: offer.name,
    detail: offer.label ?? kind[language],
    text: `${offer.name} ${offer.label ?? ''} ${bothOf(kind)}`,
  };
}

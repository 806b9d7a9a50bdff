import { formatAge, formatAgo } from '../../lib/language/format.ts';
import { translator } from '../../lib/language/translate.ts';
import type { MapLanguage, MapUnit } from './map-props.ts';
import { positionGoneAfterMs, positionOldAfterMs } from './unit-age.rules.ts';

/** "A12", or "A12 · for 3 min siden" where it may have driven on. */
export const unitLabel = (unit: MapUnit, language: MapLanguage, now: number): string =>
  unit.old ? `${unit.unit} · ${agoOf(unit, language, now)}` : unit.unit;

export const agoOf = ({ at }: MapUnit, language: MapLanguage, now: number): string =>
  formatAgo(now - at, translator(language));

/** "Ambulance, optaget, position for 3 min siden". */
export function unitWords(unit: MapUnit, language: MapLanguage, now: number): string {
  const t = translator(language);
  const status = t(`crew.unit_${unit.status}`).toLocaleLowerCase(language);
  return `${t(`crew.unit_${unit.kind}`)}, ${status}, ${unitsWords.position[language]} ${agoOf(unit, language, now)}`;
}

const age = (ms: number, language: MapLanguage) => formatAge(ms, translator(language));

export const unitsWords = {
  units: { da: 'Enheder', en: 'Units' },
  list: { da: 'Liste over enheder', en: 'List of units' },
  shape: { da: 'Enheder: form og bogstav', en: 'Units: shape and letter' },
  position: { da: 'position', en: 'position' },
  none: { da: 'Ingen enheder melder deres position', en: 'No unit reports its position' },
  outside: { da: 'Uden for regionen', en: 'Outside the region' },
  old: {
    da: `Position ældre end ${age(positionOldAfterMs, 'da')}`,
    en: `Position older than ${age(positionOldAfterMs, 'en')}`,
  },
  notShown: {
    da: `Enheder ude af drift, eller ikke hørt i ${age(positionGoneAfterMs, 'da')}, er ikke med.`,
    en: `Units out of service, or not heard of for ${age(positionGoneAfterMs, 'en')}, are left out.`,
  },
} as const;

export const municipalityWords = (name: string, language: MapLanguage): string =>
  language === 'da' ? `${name} Kommune` : `Municipality of ${name}`;

import { formatAge, formatAgo } from '../../lib/language/format.ts';
import { translator } from '../../lib/language/translate.ts';
import type { MapLanguage, MapUnit } from './map-props.ts';
import type { PositionAges } from './unit-age.rules.ts';

/** "A12", or "A12 · 3 min" where it may have driven on. */
export const unitLabel = (unit: MapUnit, language: MapLanguage, now: number): string =>
  unit.old ? `${unit.unit} · ${age(now - unit.at, language)}` : unit.unit;

export const agoOf = ({ at }: MapUnit, language: MapLanguage, now: number): string =>
  formatAgo(now - at, translator(language));

/** "Ambulance, optaget, hørt for 3 min siden". */
export function unitWords(unit: MapUnit, language: MapLanguage, now: number): string {
  const t = translator(language);
  const status = t(`crew.unit_${unit.status}`).toLocaleLowerCase(language);
  return `${t(`crew.unit_${unit.kind}`)}, ${status}, ${unitsWords.heard[language]} ${agoOf(unit, language, now)}`;
}

function age(ms: number, language: MapLanguage): string {
  return formatAge(ms, translator(language));
}

export const unitsWords = {
  units: { da: 'Enheder', en: 'Units' },
  list: { da: 'Liste over enheder', en: 'List of units' },
  shape: { da: 'Enheder: form og bogstav', en: 'Units: shape and letter' },
  heard: { da: 'hørt', en: 'heard' },
  none: { da: 'Ingen enheder melder deres position', en: 'No unit reports its position' },
  outside: { da: 'Uden for regionen', en: 'Outside the region' },
} as const;

export function oldWords({ positionOldAfter }: PositionAges, language: MapLanguage): string {
  const old = age(positionOldAfter * 1_000, language);
  return language === 'da' ? `Position ældre end ${old}` : `Position older than ${old}`;
}

export function notShownWords(ages: PositionAges, language: MapLanguage): string {
  const [old, gone] = [ages.positionOldAfter, ages.positionGoneAfter].map((s) => age(s * 1_000, language));
  return language === 'da'
    ? `Enheder ude af drift vises kun i ${old}; enheder, der ikke er hørt i ${gone}, vises ikke.`
    : `Units out of service are shown for ${old} only; units not heard of for ${gone} are not shown.`;
}

export const municipalityWords = (name: string, language: MapLanguage): string =>
  language === 'da' ? `${name} Kommune` : `Municipality of ${name}`;

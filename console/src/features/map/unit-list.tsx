import { memo, useId, useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { municipalityAt, municipalityName } from '../../lib/geo.ts';
import { translator } from '../../lib/language/translate.ts';
import { usePicture } from '../../stores/picture.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import type { MapLanguage, MapUnit } from './map-props.ts';
import { UnitIcon } from './unit-icon.tsx';
import { agoOf, municipalityWords, notShownWords, unitsWords } from './unit-words.ts';
import classes from './units.module.css';

interface UnitListProps {
  units: readonly MapUnit[];
  language: MapLanguage;
  onPick: (unit: string) => void;
}

const byName = new Intl.Collator('da', { numeric: true });

/** The layer as a list, in the order of names: rows keep their places while the units move. */
export function UnitList({ units, language, onPick }: UnitListProps) {
  const heading = useId();
  const now = useNow(10_000);
  const ages = usePicture((state) => state.alarmClocks);
  const sorted = [...units].sort((a, b) => byName.compare(a.unit, b.unit));
  return (
    <div className={classes.panel}>
      <h3 id={heading} className="leon-figures">
        {unitsWords.units[language]} ({units.length})
      </h3>
      <ScrollRegion className={classes.scroll} label={unitsWords.list[language]}>
        {units.length === 0 ? <p>{unitsWords.none[language]}</p> : null}
        <ul aria-labelledby={heading}>
          {sorted.map((unit) => (
            <UnitRow
              key={unit.unit}
              unit={unit}
              ago={agoOf(unit, language, now)}
              language={language}
              onPick={onPick}
            />
          ))}
        </ul>
        <p className={classes.small}>{notShownWords(ages, language)}</p>
      </ScrollRegion>
    </div>
  );
}

type RowProps = { unit: MapUnit; ago: string; language: MapLanguage; onPick: (unit: string) => void };

const UnitRow = memo(function UnitRow({ unit, ago, language, onPick }: RowProps) {
  const t = translator(language);
  const { lat, lon } = unit;
  const name = useMemo(() => {
    const code = municipalityAt({ lat, lon });
    return code === null ? null : municipalityName(code);
  }, [lat, lon]);
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-old={unit.old || undefined}
        onClick={() => onPick(unit.unit)}
      >
        <UnitIcon unit={unit} />
        <span>
          <strong>{unit.unit}</strong>{' '}
          <span>
            {t(`crew.unit_${unit.kind}`)}, {t(`crew.unit_${unit.status}`).toLocaleLowerCase(language)}
          </span>{' '}
          <span className="leon-figures">
            {name === null ? unitsWords.outside[language] : municipalityWords(name, language)}, {ago}
          </span>
        </span>
      </button>
    </li>
  );
});

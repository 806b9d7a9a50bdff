import { translator } from '../../lib/language/translate.ts';
import { usePicture } from '../../stores/picture.ts';
import type { MapLanguage } from './map-props.ts';
import { UnitIcon } from './unit-icon.tsx';
import { unitKinds, unitStatuses } from './unit-shapes.ts';
import { oldWords, unitsWords } from './unit-words.ts';

/** What the marks of moving units mean, while they are on the map. */
export function UnitLegend({ language }: { language: MapLanguage }) {
  const t = translator(language);
  const ages = usePicture((state) => state.alarmClocks);
  return (
    <section>
      <h3>{unitsWords.shape[language]}</h3>
      <ul>
        {unitKinds.map((kind) => (
          <li key={kind}>
            <UnitIcon unit={{ kind }} />
            {t(`crew.unit_${kind}`)}
          </li>
        ))}
        {unitStatuses.map((status) => (
          <li key={status}>
            <UnitIcon unit={{ kind: 'ambulance', status }} />
            {t(`crew.unit_${status}`)}
          </li>
        ))}
        <li>
          <UnitIcon unit={{ kind: 'ambulance', status: 'busy', old: true }} />
          {oldWords(ages, language)}
        </li>
      </ul>
    </section>
  );
}

import 'leaflet/dist/leaflet.css';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { MapControls } from './map-controls.tsx';
import { MapLegend } from './map-legend.tsx';
import type { RegionMapProps } from './map-props.ts';
import { mapWords, summaryWords } from './map-words.ts';
import { countStates } from './offer-index.ts';
import classes from './region-map.module.css';
import { themeVariables } from './theme-variables.ts';
import { UnitList } from './unit-list.tsx';
import { unitsWords } from './unit-words.ts';
import units from './units.module.css';
import { useLeaflet } from './use-leaflet.ts';

/** Every offer of the region with kind and state, the case's candidates and the citizen, on the built-in base map. */
export function RegionMap(props: RegionMapProps) {
  const { language, theme, offers, citizen } = props;
  const container = useRef<HTMLDivElement>(null);
  const { controller, locked, placing } = useLeaflet(container, props);
  const [listed, setListed] = useState(false);
  const pickUnit = useCallback((unit: string) => controller.current?.showUnit(unit), [controller]);
  const description = useId();
  const summary = useMemo(() => summaryWords(countStates(offers), language), [offers, language]);
  return (
    <section className={classes.frame} style={themeVariables(theme)} aria-label={mapWords.map[language]}>
      <div
        ref={container}
        className={classes.map}
        role="application"
        aria-label={mapWords.map[language]}
        aria-describedby={description}
      />
      <p id={description} className="leon-hidden">
        {summary} {mapWords.describe[language]}
      </p>
      {placing && (
        <div className={classes.placing} role="status">
          {mapWords.placing[language]}
        </div>
      )}
      <MapControls
        controller={controller}
        language={language}
        locked={locked}
        placing={placing}
        hasCase={citizen !== null}
        unitsShown={props.units !== null}
        unitsListed={listed}
        onShowUnits={props.onShowUnits}
        onListUnits={setListed}
      />
      {props.units?.length === 0 && !listed ? (
        <p className={units.note} role="status">
          {unitsWords.none[language]}
        </p>
      ) : null}
      {props.units !== null && listed ? (
        <UnitList units={props.units} language={language} onPick={pickUnit} />
      ) : null}
      <MapLegend language={language} withUnits={props.units !== null} />
    </section>
  );
}

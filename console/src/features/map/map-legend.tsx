import { offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { fullCredits } from './credits.ts';
import classes from './map-legend.module.css';
import type { MapLanguage, OfferState } from './map-props.ts';
import { offerStates } from './map-props.ts';
import { mapWords, stateWords } from './map-words.ts';
import { ferryPath, mappedKinds, offerShapes, stateMarks } from './offer-shapes.ts';
import { UnitLegend } from './unit-legend.tsx';

export function MapLegend({ language, withUnits }: { language: MapLanguage; withUnits: boolean }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <div className={classes.legend}>
      {open && (
        <div id={panel} className={classes.panel}>
          <section>
            <h3>{mapWords.states[language]}</h3>
            <ul>
              {offerStates.map((state) => (
                <li key={state}>
                  <StateIcon state={state} />
                  {stateWords[state][language]}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{mapWords.kinds[language]}</h3>
            <ul>
              {mappedKinds.map((kind) => (
                <li key={kind}>
                  <svg viewBox="-1 -1 26 26" width="18" height="18" aria-hidden="true">
                    <path className={classes.plain} d={offerShapes[kind].path} />
                  </svg>
                  {offerKindWords[kind][language]}
                </li>
              ))}
            </ul>
          </section>
          {withUnits ? <UnitLegend language={language} /> : null}
          <section>
            <ul>
              <li>
                <span className={classes.cluster} aria-hidden="true">
                  3
                </span>
                {mapWords.cluster[language]}
              </li>
              <li>
                <span className={classes.number} aria-hidden="true">
                  1
                </span>
                {mapWords.candidate[language]}
              </li>
              <li>
                <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                  <circle className={classes.water} cx="12" cy="12" r="12" />
                  <path className={classes.boat} d={ferryPath} transform="translate(3.6 3.2) scale(0.7)" />
                </svg>
                {mapWords.ferry[language]}
              </li>
            </ul>
          </section>
          <p className={classes.credits}>{fullCredits}</p>
        </div>
      )}
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {mapWords.legend[language]}
        <Chevron size={16} stroke={1.8} aria-hidden="true" />
      </button>
    </div>
  );
}

function StateIcon({ state }: { state: OfferState }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" data-state={state} aria-hidden="true">
      <path className={classes.shape} d={offerShapes.home_nursing.path} />
      <path className={classes.mark} d={stateMarks[state]} />
    </svg>
  );
}

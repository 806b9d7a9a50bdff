import type { MapUnit } from './map-props.ts';
import { stateMarks } from './offer-shapes.ts';
import { signOf, unitShapes } from './unit-shapes.ts';
import classes from './units.module.css';

/** A unit as it is drawn on the map; without a status its kind alone. */
export function UnitIcon({
  unit,
}: {
  unit: Pick<MapUnit, 'kind'> & Partial<Pick<MapUnit, 'status' | 'old'>>;
}) {
  const { body, under, letter } = unitShapes[unit.kind];
  const sign = unit.status === undefined ? null : signOf({ status: unit.status, old: unit.old === true });
  return (
    <svg
      className={classes.icon}
      viewBox="-1 -3 28 26"
      width="28"
      height="26"
      data-state={sign ?? undefined}
      aria-hidden="true"
    >
      <path className={classes.under} d={under} />
      <path className={classes.body} d={body} />
      <text className={classes.letter} x="11" y="15.8">
        {letter}
      </text>
      {sign === null ? null : (
        <g transform="translate(15.4 -2.6) scale(0.46)">
          <circle className={classes.badge} cx="12" cy="12" r="11.4" />
          <path className={classes.mark} d={stateMarks[sign]} />
        </g>
      )}
    </svg>
  );
}

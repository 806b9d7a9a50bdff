import { z } from 'zod';
import { ActionPlace, LoadLevel, LoadMeasure } from '../oversight/load-rules.ts';
import { because, Code, cell, maybe, whole } from './row-fields.ts';
import { ruleRow } from './rule-rows.ts';

const figure = z
  .string()
  .regex(/^\d{1,4}(\.\d)?$/, 'is not a number with at most one decimal')
  .transform(Number);

/** From which figure on a measure counts as busy, pressed or critical. */
export const LoadParameterRow = ruleRow({
  desk: maybe(Code),
  measure: LoadMeasure,
  busy: figure,
  pressed: figure,
  critical: figure,
}).refine(
  ({ busy, pressed, critical }) => busy <= pressed && pressed <= critical,
  because('critical', 'is below pressed, or pressed below busy'),
);

/** From how many points on a level is reached. */
export const LoadStepRow = ruleRow({ desk: maybe(Code), level: LoadLevel, from_points: whole });

/** What is done at a level and above; `place` names where in LEON. */
export const LoadActionRow = ruleRow({
  name_en: cell,
  desk: maybe(Code),
  level: LoadLevel,
  place: maybe(ActionPlace),
});

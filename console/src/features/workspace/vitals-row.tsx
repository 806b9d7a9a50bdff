import { formatTime } from '@leon/contracts/language/language.ts';
import {
  acvpuWords,
  oxygenWords,
  scoreParameterWords,
  temperatureSiteWords,
  tobsConsciousnessWords,
} from '@leon/contracts/language/triage.ts';
import { acvpuLetters } from '@leon/contracts/triage/news2.table.ts';
import { temperatureSites, tobsConsciousnessStates } from '@leon/contracts/triage/tobs.table.ts';
import { vitalLimits } from '@leon/contracts/triage/vital-limits.ts';
import { TextInput } from '@mantine/core';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTimeBefore } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { FieldFrame } from './field-frame.tsx';
import { NumberCell } from './number-cell.tsx';
import { ScaleCell } from './scale-cell.tsx';
import { ScorePoints } from './score-points.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';
import classes from './vitals.module.css';
import { type Vitals, withVital } from './vitals-line.ts';

/** What was measured, each value in its own small field with the points it gives. */
export function VitalsRow({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const { row, file, values, scores } = view;
  const field = useField(row.id, 'vitals');
  const vitals = values.vitals ?? {};
  const put = <F extends keyof Vitals>(name: F, value: Vitals[F] | null) =>
    field.type(withVital(vitals, name, value, isoAt(nowMs())));
  const number = (name: 'respirationRate' | 'spo2' | 'systolic' | 'pulse' | 'temperature', short: string) => (
    <NumberCell
      label={scoreParameterWords[name][language]}
      short={short}
      value={vitals[name]}
      {...vitalLimits[name]}
      readOnly={readOnly}
      points={<ScorePoints scores={scores} parameter={name} />}
      onChange={(value) => put(name, value)}
    />
  );
  const options = <Code extends string>(
    codes: readonly Code[],
    words: Readonly<Record<Code, Readonly<Record<'da' | 'en', string>>>>,
  ) => codes.map((value) => ({ value, label: words[value][language] }));
  return (
    <FieldFrame field="vitals" label={t('vitals.title')} caseId={row.id} file={file}>
      {(id) => (
        // biome-ignore lint/a11y/useSemanticElements: many small fields under one name
        <div id={id} className={classes.cells} role="group" aria-label={t('vitals.title')}>
          {number('respirationRate', t('vitals.rf'))}
          {number('spo2', t('vitals.sat'))}
          <ChoiceCell
            label={scoreParameterWords.oxygen[language]}
            short={t('vitals.oxygen')}
            value={vitals.oxygen === undefined ? '' : vitals.oxygen ? 'oxygen' : 'air'}
            options={options(['air', 'oxygen'], oxygenWords)}
            readOnly={readOnly}
            points={<ScorePoints scores={scores} parameter="oxygen" />}
            onChange={(value) => put('oxygen', value === '' ? null : value === 'oxygen')}
          />
          {vitals.oxygen === true ? (
            <NumberCell
              label={t('vitals.litres_long')}
              short={t('vitals.litres')}
              value={vitals.oxygenLitres}
              lowest={0}
              highest={100}
              decimals={1}
              readOnly={readOnly}
              onChange={(value) => put('oxygenLitres', value)}
            />
          ) : null}
          {number('systolic', t('vitals.sys'))}
          <NumberCell
            label={t('vitals.dia_long')}
            short={t('vitals.dia')}
            value={vitals.diastolic}
            lowest={0}
            highest={250}
            readOnly={readOnly}
            onChange={(value) => put('diastolic', value)}
          />
          {number('pulse', t('vitals.pulse'))}
          {number('temperature', t('vitals.temp'))}
          <ChoiceCell
            label={scoreParameterWords.temperatureSite[language]}
            fit="site"
            short={t('vitals.site')}
            value={vitals.temperatureSite ?? ''}
            options={options(temperatureSites, temperatureSiteWords)}
            readOnly={readOnly}
            onChange={(value) =>
              put('temperatureSite', temperatureSites.find((site) => site === value) ?? null)
            }
          />
          <ChoiceCell
            fit="wide"
            label={t('vitals.acvpu_long')}
            short={t('vitals.acvpu')}
            value={vitals.acvpu ?? ''}
            options={options(acvpuLetters, acvpuWords)}
            readOnly={readOnly}
            points={<ScorePoints scores={scores} parameter="acvpu" />}
            onChange={(value) => put('acvpu', acvpuLetters.find((letter) => letter === value) ?? null)}
          />
          <ChoiceCell
            fit="wide"
            label={t('vitals.usual_long')}
            short={t('vitals.usual')}
            value={vitals.consciousness ?? ''}
            options={options(tobsConsciousnessStates, tobsConsciousnessWords)}
            readOnly={readOnly}
            onChange={(value) =>
              put('consciousness', tobsConsciousnessStates.find((state) => state === value) ?? null)
            }
          />
          <ScaleCell vitals={vitals} readOnly={readOnly} onChange={field.type} />
          <div className={classes.cell}>
            <span className={classes.cellLabel} aria-hidden="true">
              {t('vitals.at')}
            </span>
            <TextInput
              aria-label={t('vitals.at')}
              key={vitals.measuredAt ?? ''}
              readOnly={readOnly}
              maxLength={5}
              defaultValue={
                vitals.measuredAt === undefined ? '' : formatTime(Date.parse(vitals.measuredAt), language)
              }
              onBlur={(event) => {
                const ms = typedTimeBefore(event.currentTarget.value, nowMs());
                if (ms !== null && formatTime(ms, language) !== shownAt(vitals, language))
                  put('measuredAt', isoAt(ms));
              }}
            />
          </div>
        </div>
      )}
    </FieldFrame>
  );
}

const shownAt = ({ measuredAt }: Vitals, language: 'da' | 'en') =>
  measuredAt === undefined ? '' : formatTime(Date.parse(measuredAt), language);

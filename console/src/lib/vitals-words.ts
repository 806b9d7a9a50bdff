import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import { formatDate, formatNumber, formatTime, type Language } from '@leon/contracts/language/language.ts';
import {
  acvpuWords,
  oxygenWords,
  temperatureSiteWords,
  tobsConsciousnessWords,
} from '@leon/contracts/language/triage.ts';
import type { Translate } from './language/translate.ts';

/** Without when they were taken: where that stands beside them. */
export const valuesWords = ({ measuredAt: _, ...values }: Vitals, language: Language, t: Translate): string =>
  vitalsWords(values, language, t);

/** "RF 22, Sat 93 %, luft, BT 128/70, P 98, Tp 38,6 rektalt, vågen, målt 11.02" */
export function vitalsWords(vitals: Vitals, language: Language, t: Translate): string {
  const { spo2, systolic, diastolic, temperature, temperatureSite, oxygen, oxygenLitres } = vitals;
  const parts = [
    vitals.respirationRate === undefined ? null : `${t('vitals.rf')} ${vitals.respirationRate}`,
    spo2 === undefined ? null : `${t('vitals.sat_word')} ${spo2} %`,
    oxygen === undefined ? null : oxygenWords[oxygen ? 'oxygen' : 'air'][language].toLowerCase(),
    oxygenLitres === undefined ? null : `${formatNumber(oxygenLitres, language, 1)} ${t('vitals.litres')}`,
    systolic === undefined
      ? null
      : `${t('vitals.sys')} ${systolic}${diastolic === undefined ? '' : `/${diastolic}`}`,
    vitals.pulse === undefined ? null : `${t('vitals.pulse')} ${vitals.pulse}`,
    temperature === undefined
      ? null
      : `${t('vitals.temp')} ${formatNumber(temperature, language, 1)}${temperatureSite === undefined ? '' : ` ${temperatureSiteWords[temperatureSite][language].toLowerCase()}`}`,
    vitals.acvpu === undefined ? null : acvpuWords[vitals.acvpu][language].toLowerCase(),
    vitals.consciousness === undefined
      ? null
      : tobsConsciousnessWords[vitals.consciousness][language].toLowerCase(),
    vitals.spo2Scale === 2
      ? t('vitals.scale_two', {
          name: vitals.spo2ScaleDecidedBy ?? '',
          date:
            vitals.spo2ScaleDecidedAt === undefined ? '' : formatDate(Date.parse(vitals.spo2ScaleDecidedAt)),
        })
      : null,
    vitals.note ?? null,
    vitals.measuredAt === undefined
      ? null
      : `${t('vitals.at').toLowerCase()} ${formatTime(Date.parse(vitals.measuredAt), language)}`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

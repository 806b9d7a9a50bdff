import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { formatDate, formatTime, type Language } from '@leon/contracts/language/language.ts';
import { news2AcknowledgementText } from '@leon/contracts/language/triage.ts';
import { useCallback } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { copyText } from '../../lib/copy-text.ts';
import { useKey } from '../../lib/keys.ts';
import { formatTimeNear, formatUntil } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { markedText } from '../../lib/training.ts';
import { usePicture } from '../../stores/picture.ts';
import { toast } from '../../ui/toast.ts';
import { isbarText } from './isbar-text.ts';
import { noteTaken } from './note-taken.ts';
import { addressOf, outsideScreen } from './protected-values.ts';
import type { CaseView } from './use-case-view.ts';
import { useCompetenceName } from './use-competence-name.ts';
import { useReadAloud } from './use-read-aloud.ts';

const moment = (instant: string, language: Language) =>
  `${formatDate(Date.parse(instant))} ${formatTime(Date.parse(instant), language)}`;

/** The lines beside the fields: who the citizen is as far as it is shown, the scores, and what was agreed. */
export function useHandoverExtra(view: CaseView) {
  const { t, language } = useLanguage();
  const sentence = useReadAloud(view);
  const municipalities = usePicture((state) => state.municipalities);
  const { news2, tobs } = view.scores;
  const { placedAt, row, file } = view;
  const agreed = [
    `${t('summary.placed')}: ${placedAt?.name ?? ''}, ${placedAt?.professionalNumber ?? ''}`,
    `${t('summary.accepted_by')}: ${row.placement?.acceptedBy ?? ''}`,
    ...(file?.responsible ?? []).map(
      ({ name, number, from, until }) =>
        `${t('responsible.title')}: ${formatTimeNear(Date.parse(from), nowMs(), language)}–${formatUntil(Date.parse(from), Date.parse(until), language)} ${name}, ${number}`,
    ),
  ];
  const masked = view.file?.citizen?.masked ?? null;
  const home = municipalities.find(({ code }) => code === view.values.homeMunicipality)?.name ?? null;
  const time = row.placement?.appointmentAt ?? null;
  const { handover } = row;
  return {
    I: [
      masked === null ? null : t('field.citizen_is', { masked }),
      home === null ? null : `${caseFieldWords.homeMunicipality[language]}: ${home}`,
    ].filter((line) => line !== null),
    S: [
      news2?.status === 'complete'
        ? `${t('score.total', { name: 'NEWS2', total: news2.total })} (${news2AcknowledgementText[language]})`
        : null,
      tobs?.status === 'complete' ? t('score.total', { name: 'TOBS', total: tobs.total }) : null,
    ].filter((line) => line !== null),
    R:
      sentence === null
        ? []
        : [
            sentence,
            ...agreed,
            ...(time === null ? [] : [t('time.agreed', { time: moment(time, language) })]),
            ...(handover?.acknowledgedAt == null
              ? []
              : [
                  t(handover.source === 'phone' ? 'ack.done_phone' : 'ack.done', {
                    name: handover.acknowledgedBy ?? '',
                    time: formatTime(Date.parse(handover.acknowledgedAt), language),
                  }),
                ]),
          ],
  };
}

/** "Kopiér til journal" by button and by key: the ISBAR as plain text, on the clipboard and nowhere else. */
export function useCopyToJournal(view: CaseView): () => void {
  const { t, language } = useLanguage();
  const competenceName = useCompetenceName();
  const extra = useHandoverExtra(view);
  const { row } = view;
  const address = addressOf(view.file);
  const values = outsideScreen(view.values, address, t('address.mark'));
  const copy = () => {
    const now = nowMs();
    const title = `${t('case.title', { number: row.number })} · ${formatDate(now)} ${formatTime(now, language)}`;
    const text = isbarText(values, { title, extra }, { language, t, competenceName });
    copyText(markedText(text)).then(
      () => {
        noteTaken(row, 'copied');
        toast(t('copy.done', { number: row.number }));
      },
      () => toast(t('copy.failed')),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is copied changes with what is typed
  const act = useCallback(copy, [row, view.values, address, language, extra.R[0]]);
  useKey('copy', act);
  return act;
}

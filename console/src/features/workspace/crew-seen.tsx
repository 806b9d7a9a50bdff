import { attentionWords } from '@leon/contracts/attention/attention-words.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { useCaseAttention } from './use-case-attention.ts';
import type { CaseView } from './use-case-view.ts';

/** Whether the crew beside the citizen has seen the newest of what it was told. */
export function CrewSeen({ view: { row } }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const told = useCaseAttention(row.id, row.askedByCrew !== undefined);
  const newest = told.find(({ kind }) => kind.startsWith('crew_'));
  if (newest === undefined) return null;
  const time = (at: string) => formatTime(Date.parse(at), language);
  const what = attentionWords[newest.kind][language];
  return (
    <p role="status" className="leon-figures">
      {newest.seenAt === null ? (
        <Mark tone="warn">{t('attention.unseen_by_crew', { what, time: time(newest.madeAt) })}</Mark>
      ) : (
        <Mark tone="ok">{t('attention.seen_by_crew', { what, time: time(newest.seenAt) })}</Mark>
      )}
    </p>
  );
}

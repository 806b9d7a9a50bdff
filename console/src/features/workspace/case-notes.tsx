import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-panel.module.css';
import { calledBack, join } from './urgent-commands.ts';
import type { CaseView } from './use-case-view.ts';

/** What happened around the call: a dropped line to call back, earlier calls, duplicates, deterioration. */
export function CaseNotes({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const { run, waiting, error, clear } = useCommand();
  const { row, file, actions } = view;
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const same = actions.includes('join') ? (file?.sameCitizen ?? []) : [];
  const joined = file?.joined ?? [];
  const nothing =
    row.callBackDueAt === null &&
    row.recallOf === null &&
    row.joinedInto === null &&
    row.deterioratedAt === null &&
    same.length === 0 &&
    joined.length === 0;
  if (nothing && error === null) return null;
  return (
    <div className={`${classes.notes} leon-figures`} role="status">
      {row.deterioratedAt === null ? null : <span>{t('worse.since', { time: at(row.deterioratedAt) })}</span>}
      {row.callBackDueAt === null ? null : (
        <>
          <span>{t('case.call_back_by', { time: at(row.callBackDueAt) })}</span>
          {actions.includes('called_back') ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={waiting !== 'no'}
              onClick={() => void run(() => calledBack(row))}
            >
              {t('case.called_back')}
            </Button>
          ) : null}
        </>
      )}
      {row.recallOf === null ? null : <span>{t('queue.recall_of', { number: row.recallOf.number })}</span>}
      {row.joinedInto === null ? null : (
        <span>{t('case.joined_into', { number: row.joinedInto.number })}</span>
      )}
      {same.length === 0 ? null : <span>{t('case.same_citizen')}</span>}
      {same.map(({ caseId, number }) => (
        <Button
          key={caseId}
          data-focus="join"
          size="compact-sm"
          variant="default"
          title={t('case.join_hint', { number })}
          loading={waiting !== 'no'}
          onClick={() => void run(() => join(row, caseId))}
        >
          {t('case.join', { number })}
        </Button>
      ))}
      {joined.map((contact) => (
        <span key={contact.caseId}>
          {t('case.also_called')}: {contact.callerName ?? callerTypeWords[contact.callerType][language]}{' '}
          {contact.callbackNumber === null ? null : <PhoneNumber number={contact.callbackNumber} />}
        </span>
      ))}
      <Refusal error={error} onClose={clear} />
    </div>
  );
}

import { undoFact } from '@leon/contracts/directory/register.routes.ts';
import type { RegisterEntry, RegisterOffer, Vocabulary } from '@leon/contracts/directory/register.ts';
import type { RegisterFactName } from '@leon/contracts/directory/register-fact.ts';
import { formatDate, formatTime } from '@leon/contracts/language/language.ts';
import { Button, Title } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { factName, factText, wordsOf } from './fact-words.ts';
import classes from './offer-register.module.css';

interface HistoryListProps {
  register: RegisterOffer;
  vocabulary: Vocabulary | undefined;
  statable: ReadonlySet<RegisterFactName>;
  onSaid: (register: RegisterOffer) => void;
}

/** Who said what, when, before and after. Undoing adds a line; nothing is taken away. */
export function HistoryList({ register, vocabulary, statable, onSaid }: HistoryListProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const speaking = { t, language, nameOf: wordsOf(vocabulary, language) };
  const { offerId, version, history } = register;
  const undo = (entry: RegisterEntry) =>
    void run(async () => {
      const body = { commandId: newCommandId(), expectedVersion: version, entryId: entry.id };
      onSaid(await send(undoFact, { params: { offerId }, body }));
      toast(t('history.undo_done'));
    });
  const moment = (iso: string) => `${formatDate(Date.parse(iso))} ${formatTime(Date.parse(iso), language)}`;
  const periodOf = ({ from, until, at }: RegisterEntry): string => {
    const later = from !== null && Date.parse(from) > Date.parse(at);
    return [
      later ? t('relation.from', { date: formatDate(Date.parse(from)) }) : null,
      until === null ? null : t('origin.until', { date: formatDate(Date.parse(until)) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <section className={classes.card} aria-label={t('history.title')}>
      <div className={classes.cardHead}>
        <Title order={2} size="h5">
          {t('history.title')}
        </Title>
      </div>
      <Refusal error={error} onClose={clear} />
      {history.length === 0 ? (
        <EmptyState title={t('history.none')} hint={t('history.none_hint')} />
      ) : (
        <ol className={`${classes.entries} leon-figures`}>
          {history.map((entry) => {
            const what = factName(entry.said, speaking);
            const period = periodOf(entry);
            return (
              <li key={entry.id} className={classes.entry}>
                <div className={classes.entryHead}>
                  <strong className={entry.stands ? undefined : classes.gone}>
                    {entry.undoes === null ? what : t('history.undoing', { what })}
                  </strong>
                  {entry.stands && statable.has(entry.said.fact) ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={waiting !== 'no'}
                      aria-label={t('history.undo_of', { what, when: moment(entry.at) })}
                      onClick={() => undo(entry)}
                    >
                      {t('history.undo')}
                    </Button>
                  ) : null}
                </div>
                <p className={classes.small}>
                  {moment(entry.at)} · {entry.by}
                  {entry.saidBy === entry.by ? '' : ` · ${t('origin.local', { name: entry.saidBy })}`}
                  {entry.stands ? '' : ` · ${t('history.undone')}`}
                </p>
                <dl className={classes.change}>
                  <dt>{t('history.before')}</dt>
                  <dd>{factText(entry.before, speaking)}</dd>
                  <dt>{t('history.after')}</dt>
                  <dd>
                    {entry.said.value === null && entry.undoes === null
                      ? t('history.file')
                      : factText(entry.said, speaking)}
                  </dd>
                </dl>
                {period === '' ? null : (
                  <p className={classes.small}>{t('history.counts', { from: period })}</p>
                )}
                {entry.note === null ? null : <p className={classes.small}>{entry.note}</p>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

import { undoWithinMs } from '@leon/contracts/calls/case.ts';
import { caseOutcomeWords } from '@leon/contracts/language/vocabulary.ts';
import { takeBackArrival } from '@leon/contracts/placements/follow-up.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { valuesWords } from '../../lib/vitals-words.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { usePicture } from '../../stores/picture.ts';
import { useSupport } from '../../stores/use-support.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SupportNote } from '../../ui/support-note.tsx';
import { RecheckForm } from './recheck-form.tsx';
import { ResultForm } from './result-form.tsx';
import classes from './unit.module.css';
import { useRequestFacts } from './use-request-facts.ts';

/** Somebody who has come: when she is measured again, and, after about 72 hours, what became of it. */
export function WithUsCard({ request, ownName }: { request: RequestRow; ownName: string }) {
  const { t, language } = useLanguage();
  const now = useNow(5_000);
  const { facts } = useRequestFacts(request);
  const offer = usePicture((state) => state.offers.get(request.offerId));
  const support = useSupport();
  const [doing, setDoing] = useState<'nothing' | 'recheck' | 'result'>('nothing');
  const { run, waiting, error, clear } = useCommand();
  const due = request.followUp;
  if (due?.arrivedAt == null) return null;
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const late = (instant: string) => Date.parse(instant) <= now;
  const name = facts?.handover?.citizenName ?? null;
  const title = `${t('unit.case', { number: request.caseNumber })} · ${offer?.name ?? ''}`;
  const last = facts?.rechecks[0];
  const undo = () =>
    void run(async () => {
      const body = { commandId: newCommandId() };
      acceptRequest((await send(takeBackArrival, { params: { requestId: request.id }, body })).request);
    });
  return (
    <article className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <h3 className={`${classes.name} leon-figures`}>{title}</h3>
        <Mark tone="ok">{t('unit.arrived_at', { time: at(due.arrivedAt) })}</Mark>
      </div>
      {name === null ? null : <div>{name}</div>}
      {last === undefined ? null : (
        <Mark tone={last.worse ? 'danger' : 'muted'}>
          {last.unchanged
            ? t(last.worse ? 'follow.unchanged_worse' : 'follow.unchanged', {
                time: at(last.at),
                name: last.by,
              })
            : t(last.worse ? 'follow.rechecked_worse' : 'follow.rechecked', {
                time: at(last.at),
                values: valuesWords(last.vitals, language, t),
              })}
        </Mark>
      )}
      <div className={`${classes.dues} leon-figures`}>
        {due.recheckDueAt === null ? null : (
          <Mark tone={late(due.recheckDueAt) ? 'warn' : 'muted'}>
            {t(late(due.recheckDueAt) ? 'follow.recheck_late' : 'follow.recheck_due', {
              time: at(due.recheckDueAt),
            })}
          </Mark>
        )}
        {due.result !== null ? (
          <Mark tone="ok">
            {t('follow.result', {
              outcome: caseOutcomeWords[due.result][language],
              name: due.resultBy ?? '',
            })}
          </Mark>
        ) : due.resultDueAt === null ? null : (
          <Mark tone={late(due.resultDueAt) ? 'warn' : 'muted'}>
            {t('unit.result_due', { time: at(due.resultDueAt) })}
          </Mark>
        )}
      </div>
      {support === null && due.recheckDueAt === null && due.result === null ? (
        <SupportNote off="support.off_unit" className={classes.note} />
      ) : null}
      <Refusal error={error} onClose={clear} />
      {doing === 'recheck' ? (
        <RecheckForm request={request} ownName={ownName} onDone={() => setDoing('nothing')} />
      ) : null}
      {doing === 'result' ? (
        <ResultForm request={request} ownName={ownName} onDone={() => setDoing('nothing')} />
      ) : null}
      {doing === 'nothing' ? (
        <div className={classes.buttons}>
          <Button size="md" onClick={() => setDoing('recheck')}>
            {t('unit.recheck')}
          </Button>
          <Button size="md" variant="default" onClick={() => setDoing('result')}>
            {t('unit.result')}
          </Button>
          {now - Date.parse(due.arrivedAt) < undoWithinMs ? (
            <Button size="md" variant="subtle" loading={waiting !== 'no'} onClick={undo}>
              {t('unit.arrived_undo')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

import { claimCase } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { callerTypeWords, caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { formatAge } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { acceptCase } from '../../stores/accept-row.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './overview.module.css';

/** In a surge nobody reads a thousand rows; how many are left out is said. */
const most = 100;

export function DeskCases({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const { run, waiting, error, clear } = useCommand();
  const rows = [...cases.values()]
    .filter(({ status }) => status !== 'closed' && status !== 'cancelled')
    .sort(
      (a, b) => Number(b.status === 'new') - Number(a.status === 'new') || a.rangAt.localeCompare(b.rangAt),
    );
  const claim = (row: CaseRow) =>
    void run(async () => {
      const reply = await send(claimCase, {
        params: { caseId: row.id },
        body: { commandId: newCommandId() },
      });
      acceptCase(reply.case);
      toast(t('toast.claimed', { number: row.number }));
    });
  return (
    <section aria-label={t('overview.queue')}>
      <Refusal error={error} onClose={clear} />
      {rows.length === 0 ? (
        <EmptyState title={t('overview.no_cases')} />
      ) : (
        <table className={`${classes.table} leon-figures`}>
          <thead>
            <tr>
              <th scope="col">{t('overview.col_case')}</th>
              <th scope="col">{t('overview.col_status')}</th>
              <th scope="col">{t('overview.col_caller')}</th>
              <th scope="col">{t('overview.col_owner')}</th>
              <th scope="col">{t('overview.col_since')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={row.id}>
                <td className={classes.strong}>
                  <Link href={`/visitation/${row.id}`}>{row.number}</Link>
                </td>
                <td>
                  {caseStatusWords[row.status][language]}
                  {row.declinedBy.length < 2 ? null : (
                    <>
                      {' '}
                      <Mark tone="warn">{t('overview.declines', { n: row.declinedBy.length })}</Mark>
                    </>
                  )}
                </td>
                <td>{callerTypeWords[row.callerType][language]}</td>
                <td>
                  {actionsOf(row, session).includes('claim') ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={waiting !== 'no'}
                      onClick={() => claim(row)}
                    >
                      {t('queue.claim')}
                      <VisuallyHidden> {t('queue.claim_which', { number: row.number })}</VisuallyHidden>
                    </Button>
                  ) : (
                    (row.owner?.name ?? t('queue.nobody'))
                  )}
                </td>
                <td className={classes.fixed}>{formatAge(now - Date.parse(row.rangAt), t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most ? (
        <p className={classes.rest}>{t('clock.hidden', { n: rows.length - most })}</p>
      ) : null}
    </section>
  );
}

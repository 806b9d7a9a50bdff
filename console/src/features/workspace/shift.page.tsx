import { mayEver } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { isOfferedTo } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { AccountId, CaseId } from '@leon/contracts/ids.ts';
import { Button, Select, Title } from '@mantine/core';
import { useState } from 'react';
import { offerOn } from '../../lib/hand-case.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useDeskPeople } from '../../stores/desk-people.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './shift.module.css';
import { ShiftTable } from './shift-table.tsx';

interface ShiftPageProps {
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}

const nextShift = 'next_shift';

/** Shift change, case by case: what is unfinished is offered, and is the giver's until somebody has accepted it. */
export function ShiftPage({ session, onOpenCase }: ShiftPageProps) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const cases = usePicture((state) => state.cases);
  const hasPicture = usePicture((state) => state.currentAt !== null);
  const people = useDeskPeople((state) => state.people);
  const [to, setTo] = useState(nextShift);
  const open = [...cases.values()]
    .filter(({ closedAt }) => closedAt === null)
    .sort((a, b) => Date.parse(a.rangAt) - Date.parse(b.rangAt));
  const mine = open.filter(({ owner }) => owner?.id === session.accountId);
  const offered = open.filter((row) => row.owner !== null && isOfferedTo(row, session.accountId));
  const colleagues = [
    { value: nextShift, label: t('give.next_shift') },
    ...people
      .filter(({ id, role }) => id !== session.accountId && mayEver('accept_case', role))
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  const account = to === nextShift ? null : (to as AccountId);
  const isThere = ({ handingOn }: CaseRow) => handingOn !== null && (handingOn.to?.id ?? null) === account;
  const rest = mine.filter((row) => !isThere(row));
  const offer = (rows: readonly CaseRow[]) =>
    run(async () => {
      for (const row of rows) await offerOn(row, account);
    });
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('shell.shift')}
      </Title>
      <Refusal error={error} onClose={clear} />
      <section className={classes.panel} aria-labelledby="shift-mine">
        <div className={classes.head}>
          <Title order={2} size="md" id="shift-mine">
            {t('shift.mine')} <span className="leon-figures">{mine.length === 0 ? '' : mine.length}</span>
          </Title>
          <span className={classes.allTo}>
            <Select
              label={t('shift.all_to')}
              classNames={{ root: classes.select ?? '' }}
              allowDeselect={false}
              data={colleagues}
              value={to}
              onChange={(value) => setTo(value ?? nextShift)}
            />
            <Button disabled={rest.length === 0} loading={waiting !== 'no'} onClick={() => void offer(rest)}>
              {t('give.offer')}
            </Button>
          </span>
        </div>
        {!hasPicture ? (
          <SkeletonRows rows={3} height={44} label={t('shell.loading')} />
        ) : mine.length === 0 ? (
          <EmptyState title={t('shift.none')} />
        ) : (
          <ShiftTable rows={mine} session={session} onOpenCase={onOpenCase} />
        )}
      </section>
      <section className={classes.panel} aria-labelledby="shift-offered">
        <div className={classes.head}>
          <Title order={2} size="md" id="shift-offered">
            {t('shift.offered')}{' '}
            <span className="leon-figures">{offered.length === 0 ? '' : offered.length}</span>
          </Title>
        </div>
        {!hasPicture ? (
          <SkeletonRows rows={1} height={44} label={t('shell.loading')} />
        ) : offered.length === 0 ? (
          <EmptyState title={t('shift.none_offered')} />
        ) : (
          <ShiftTable rows={offered} session={session} onOpenCase={onOpenCase} />
        )}
      </section>
    </div>
  );
}

import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './queue.module.css';
import { QueueRow } from './queue-row.tsx';
import type { useClaim } from './use-claim.ts';

/** In a surge the list stays quick: the first ones stand there, the rest one click away. */
const shownAtOnce = 60;

interface QueueGroupProps {
  title: string;
  rows: readonly CaseRow[];
  /** Said when there is nothing; null: the whole group goes then. */
  none: string | null;
  now: number;
  selected: CaseId | null;
  /** Null: this role takes no calls. */
  claim: ReturnType<typeof useClaim> | null;
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}

export function QueueGroup({
  title,
  rows,
  none,
  now,
  selected,
  claim,
  session,
  onOpenCase,
}: QueueGroupProps) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(shownAtOnce);
  if (rows.length === 0 && none === null) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.group}>
        {title} <span className="leon-figures">{rows.length > 0 ? rows.length : ''}</span>
      </h3>
      {rows.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.list}>
          {rows.slice(0, shown).map((row) => (
            <QueueRow
              key={row.id}
              row={row}
              now={now}
              selected={row.id === selected}
              session={session}
              mayClaim={claim !== null}
              claiming={claim?.claiming === row.id}
              onOpen={() => onOpenCase(row.id)}
              onClaim={() => void claim?.take(row.id)}
            />
          ))}
        </ul>
      )}
      {rows.length > shown ? (
        <Button
          className={classes.more ?? ''}
          size="compact-sm"
          variant="subtle"
          onClick={() => setShown(shown + shownAtOnce)}
        >
          {t('queue.show_more', { count: rows.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './access-log.module.css';

interface Words {
  title: string;
  hint: string;
}

interface FoundRowsProps<Row> {
  found: { readonly rows: readonly Row[]; readonly more: boolean } | null;
  notYet: Words;
  none: Words;
  busy: boolean;
  onMore: () => void;
  children: (rows: readonly Row[]) => ReactNode;
}

/** What a search of a log found, with the way to what is earlier; before it and without any a word instead. */
export function FoundRows<Row>({ found, notYet, none, busy, onMore, children }: FoundRowsProps<Row>) {
  const { t } = useLanguage();
  if (found === null) return <EmptyState {...notYet} />;
  if (found.rows.length === 0) return <EmptyState {...none} />;
  return (
    <>
      {children(found.rows)}
      {found.more ? (
        <Button variant="default" className={classes.more ?? ''} loading={busy} onClick={onMore}>
          {t('log.more')}
        </Button>
      ) : null}
    </>
  );
}

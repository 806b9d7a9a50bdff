import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import classes from './shift.module.css';
import { ShiftRow } from './shift-row.tsx';

interface ShiftTableProps {
  rows: readonly CaseRow[];
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}

/** One line a case, always in the same order: who, what is agreed, what comes next, until when. */
export function ShiftTable({ rows, session, onOpenCase }: ShiftTableProps) {
  const { t } = useLanguage();
  const headings = [
    t('shift.case'),
    t('shift.who'),
    t('shift.agreed'),
    t('shift.next'),
    t('shift.clocks'),
    t('shift.hand'),
  ];
  return (
    <ScrollRegion label={t('shell.shift')} className={classes.scroll}>
      <table className={`${classes.table} leon-figures`}>
        <ColumnHeads headings={headings} />
        <tbody>
          {rows.map((row) => (
            <ShiftRow key={row.id} row={row} session={session} onOpenCase={onOpenCase} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

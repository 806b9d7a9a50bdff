import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { UnstyledButton } from '@mantine/core';
import { useEffect } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { useCaseFiles, valuesOf } from './case-files.store.ts';
import { CaseStatusMark } from './case-status-mark.tsx';
import { nextLabel } from './next-label.ts';
import { nextStep } from './next-step.ts';
import { addressOf } from './protected-values.ts';
import classes from './shift.module.css';
import { ShiftDeadlines } from './shift-deadlines.tsx';
import { ShiftHand } from './shift-hand.tsx';

interface ShiftRowProps {
  row: CaseRow;
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}

export function ShiftRow({ row, session, onOpenCase }: ShiftRowProps) {
  const { t, language } = useLanguage();
  const fetch = useCaseFiles((state) => state.fetch);
  const file = useCaseFiles((state) => state.files[row.id]);
  const offers = usePicture((state) => state.offers);
  useEffect(() => void fetch(row.id), [fetch, row.id]);
  const values = valuesOf(file);
  const placedAt = row.placement === null ? null : (offers.get(row.placement.offerId) ?? null);
  // the step of whoever has the case, whoever reads the line
  const next = nextStep({
    row: { ...row, handingOn: null, silentSince: null },
    role: 'visitator',
    accountId: row.owner?.id ?? session.accountId,
    hasLocation: values.whereabouts != null,
    hasCallback: (values.callbackNumber ?? '') !== '',
    chosen: null,
    placedAt,
    needsDoctor: false,
  });
  const agreed = agreedLines(row, placedAt?.name ?? '', values.agreedTasks ?? values.plan ?? '', t);
  const who = [
    values.citizenName ?? '',
    values.citizenAge == null ? '' : t('shift.years', { n: values.citizenAge }),
    addressOf(file) === 'open' ? (values.whereabouts?.label ?? '') : t('address.mark'),
  ].filter((part) => part !== '');
  return (
    <tr>
      <td>
        <UnstyledButton className={classes.number ?? ''} onClick={() => onOpenCase(row.id)}>
          {t('case.title', { number: row.number })}
        </UnstyledButton>
        <CaseStatusMark status={row.status} />
      </td>
      <td>
        <span className={classes.strong}>{who.join(' · ') || callerTypeWords[row.callerType][language]}</span>
        {(values.situation ?? '') === '' ? null : <span className={classes.clipped}>{values.situation}</span>}
      </td>
      <td>
        {agreed.map((line) => (
          <span key={line} className={classes.line}>
            {line}
          </span>
        ))}
      </td>
      <td>{nextLabel({ next, row, values, chosen: null, placedAt }, t)}</td>
      <ShiftDeadlines row={row} />
      <td className={classes.fixed}>
        <ShiftHand row={row} session={session} />
      </td>
    </tr>
  );
}

function agreedLines(
  row: CaseRow,
  place: string,
  tasks: string,
  t: ReturnType<typeof useLanguage>['t'],
): string[] {
  const lines: string[] = [];
  if (row.placement !== null)
    lines.push(
      row.placement.acceptedBy === null
        ? place
        : `${place}: ${t('request.accepted_by', { name: row.placement.acceptedBy })}`,
    );
  if (row.declinedBy.length > 0) lines.push(t('shift.declined', { n: row.declinedBy.length }));
  if (tasks.trim() !== '') lines.push(tasks.trim());
  return lines.length === 0 ? [t('shift.nothing_agreed')] : lines;
}

import type { MeetingRow } from '@leon/contracts/calls/meeting-board.routes.ts';
import { caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { Mark } from '../../ui/mark.tsx';
import classes from './meeting.module.css';

interface MeetingTableProps {
  rows: readonly MeetingRow[];
  /** Milliseconds: the moment of which the rows speak. */
  at: number;
}

export function MeetingTable({ rows, at }: MeetingTableProps) {
  const { t } = useLanguage();
  const headings = [
    t('meeting.case'),
    t('meeting.citizen'),
    t('meeting.status'),
    t('meeting.alternatives'),
    t('meeting.responsible'),
    t('meeting.follow_up'),
  ];
  return (
    <table className={`${classes.table} leon-figures`}>
      <ColumnHeads headings={headings} />
      <tbody>
        {rows.map((row, nth) => (
          <Line key={row.caseId ?? `unnamed-${nth}`} row={row} at={at} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row, at }: { row: MeetingRow; at: number }) {
  const { t, language } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const municipalities = usePicture((state) => state.municipalities);
  const time = (instant: string) => formatTimeNear(Date.parse(instant), at, language);
  const municipality = municipalities.find(({ code }) => code === row.municipality)?.name ?? '';
  const { citizen, responsible, owner } = row;
  const who =
    citizen === null
      ? row.number === null
        ? t('meeting.unnamed')
        : ''
      : [
          citizen.name ?? t('meeting.unknown'),
          citizen.age === null ? '' : t('shift.years', { n: citizen.age }),
          citizen.masked ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · ');
  return (
    <tr>
      <td className={classes.strong}>{row.number ?? '–'}</td>
      <td>
        {who === '' ? null : <span className={classes.line}>{who}</span>}
        <span className={classes.muted}>{municipality}</span>
      </td>
      <td>
        {caseStatusWords[row.status][language]}
        {owner === null ? null : <span className={classes.muted}>{t('own.at', { name: owner })}</span>}
      </td>
      <td>
        {row.alternatives.map(({ offerId, state, at: when }) => (
          <span key={`${offerId}${when}`} className={classes.line}>
            {offers.get(offerId)?.name ?? t('meeting.unknown')}: {t(`meeting.state.${state}`)} {time(when)}
            {state === 'accepted' && row.offerId === offerId && row.acceptedBy !== null
              ? ` (${row.acceptedBy})`
              : ''}
          </span>
        ))}
      </td>
      <td>
        {responsible === null ? (
          row.number === null ? null : (
            t('meeting.nobody')
          )
        ) : (
          <>
            <span className={classes.line}>
              {responsible.name}, {responsible.number}
            </span>
            <span className={classes.muted}>{t('meeting.until', { time: time(responsible.until) })}</span>
          </>
        )}
      </td>
      <td>
        {row.followUps.map(({ kind, dueAt }) => {
          const words = `${t(`meeting.due.${kind}`)} ${time(dueAt)}`;
          return (
            <span key={kind} className={classes.line}>
              {Date.parse(dueAt) < at ? <Mark tone="danger">{words}</Mark> : words}
            </span>
          );
        })}
      </td>
    </tr>
  );
}

import { createPortal } from 'react-dom';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './meeting.module.css';
import { MeetingTable } from './meeting-table.tsx';
import type { MeetingBoard } from './use-meeting-board.ts';

/** The board on paper, A4 across, for the room in which there is no screen. */
export function MeetingSheet({ title, asOf, board }: { title: string; asOf: string; board: MeetingBoard }) {
  const { t } = useLanguage();
  return createPortal(
    <div className={classes.sheet} data-print-sheet="">
      <h1>
        {t('meeting.title')} · {title}
      </h1>
      <p>{asOf}</p>
      <MeetingTable rows={board.rows} at={Date.parse(board.at)} />
    </div>,
    document.body,
  );
}

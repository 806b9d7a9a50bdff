import { Button } from '@mantine/core';
import { IconClipboard, IconPrinter } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './case-summary.module.css';
import { noteTaken } from './note-taken.ts';
import { PrintSheet } from './print-sheet.tsx';
import type { CaseView } from './use-case-view.ts';
import { useCopyToJournal } from './use-handover-text.ts';
import { usePrint } from './use-print.ts';
import { useReadAloud } from './use-read-aloud.ts';

/** Out of LEON: the sentence to read aloud, the text for the journal, the page to print. */
export function HandoverTools({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const sentence = useReadAloud(view);
  const copy = useCopyToJournal(view);
  const { printing, print } = usePrint();
  // Before anybody has said yes the alternatives have the room; the key copies all the same.
  if (
    view.row.status !== 'accepted' &&
    view.row.status !== 'handed_over' &&
    view.row.status !== 'follow_up' &&
    view.row.closedAt === null
  )
    return null;
  return (
    <div className={classes.tools}>
      {sentence === null ? null : (
        <p className={classes.aloud}>
          <strong>{t('handover.read_aloud')}:</strong> {sentence}
        </p>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconClipboard size={15} aria-hidden />}
        rightSection={<KeyHint action="copy" />}
        onClick={copy}
      >
        {t('copy.journal')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={() => {
          noteTaken(view.row, 'printed');
          print('case');
        }}
      >
        {t('print.case')}
      </Button>
      {printing === 'case' ? <PrintSheet view={view} /> : null}
    </div>
  );
}

import { undoWithinMs } from '@leon/contracts/calls/case.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { undoCancel, undoClose } from './urgent-commands.ts';
import type { CaseView } from './use-case-view.ts';
import type { useNextStep } from './use-next-step.ts';

/** Half a minute in which a mis-click is taken back; the button says how much of it is left. */
export function UndoButton({ view, step }: { view: CaseView; step: ReturnType<typeof useNextStep> }) {
  const { t } = useLanguage();
  const now = useNow();
  const { row, actions } = view;
  if (row.closedAt === null) return null;
  const left = Math.ceil((Date.parse(row.closedAt) + undoWithinMs - now) / 1_000);
  const mayClose = actions.includes('undo_close');
  if (left <= 0 || !(mayClose || actions.includes('undo_cancel'))) return null;
  return (
    <Button
      size="md"
      variant="default"
      loading={step.waiting !== 'no'}
      onClick={() => void step.run(() => (mayClose ? undoClose(row) : undoCancel(row)))}
    >
      {t(mayClose ? 'undo.close' : 'undo.cancel', { n: left })}
    </Button>
  );
}

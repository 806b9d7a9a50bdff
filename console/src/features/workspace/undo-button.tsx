import { type CaseRow, undoWithinMs } from '@leon/contracts/calls/case.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { undoAnswer, undoHandOver } from './placement-commands.ts';
import { undoCancel, undoClose } from './urgent-commands.ts';
import type { CaseView } from './use-case-view.ts';
import type { useNextStep } from './use-next-step.ts';
import { useWorkspace } from './workspace.store.ts';

const ends = [
  { action: 'undo_close', label: 'undo.close', since: ({ closedAt }: CaseRow) => closedAt, take: undoClose },
  {
    action: 'undo_cancel',
    label: 'undo.cancel',
    since: ({ closedAt }: CaseRow) => closedAt,
    take: undoCancel,
  },
  {
    action: 'undo_hand_over',
    label: 'undo.hand_over',
    since: ({ handedOverAt, handover }: CaseRow) => (handover?.acknowledgedAt === null ? handedOverAt : null),
    take: undoHandOver,
  },
  {
    action: 'undo_answer',
    label: 'undo.answer',
    since: (_row: CaseRow, accepted: string | null) => accepted,
    take: undoAnswer,
  },
] as const;

/** Half a minute in which a mis-click is taken back; the button says how much of it is left. */
export function UndoButton({ view, step }: { view: CaseView; step: ReturnType<typeof useNextStep> }) {
  const { t } = useLanguage();
  const now = useNow();
  const { row, actions } = view;
  const accepted = useWorkspace((state) => state.accepted[row.id] ?? null);
  const undo = ends.find(({ action }) => actions.includes(action));
  const since = undo?.since(row, accepted) ?? null;
  if (undo === undefined || since === null) return null;
  const left = Math.ceil((Date.parse(since) + undoWithinMs - now) / 1_000);
  if (left <= 0) return null;
  return (
    <Button
      size="sm"
      w="fit-content"
      variant="default"
      loading={step.waiting !== 'no'}
      onClick={() => void step.run(() => undo.take(row))}
    >
      {t(undo.label, { n: left })}
    </Button>
  );
}

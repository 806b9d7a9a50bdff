import type { Session } from '@leon/contracts/identity/session.ts';
import { useEffect } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './action-bar.module.css';
import { Actions } from './actions.tsx';
import { CrewSeen } from './crew-seen.tsx';
import { FollowUpLine } from './follow-up-line.tsx';
import { OpinionList } from './opinion-list.tsx';
import { PlacementStatus } from './placement-status.tsx';
import { StepPanelSlot } from './step-panel-slot.tsx';
import { UndoButton } from './undo-button.tsx';
import { UnitTalk } from './unit-talk.tsx';
import type { CaseView } from './use-case-view.ts';
import type { useClaim } from './use-claim.ts';
import { useNextStep } from './use-next-step.ts';
import { WaitAfterRefusal, WaitingStatus } from './waiting-status.tsx';
import { useWorkspace } from './workspace.store.ts';

interface ActionBarProps {
  session: Session;
  view: CaseView;
  claim: ReturnType<typeof useClaim>;
}

/** What is promised so far, the small panel of the step at hand, and the one button that goes on. */
export function ActionBar({ view, claim }: ActionBarProps) {
  const { t } = useLanguage();
  const step = useNextStep(view, claim);
  const { status } = view.row;
  // A step belongs to a state of the case; somebody else's answer may have moved it on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing follows the status, nothing else
  useEffect(() => useWorkspace.getState().openStep(null), [status]);
  const ended = status === 'closed' || status === 'cancelled';
  if (view.next.kind === 'done' && view.actions.length === 0 && step.error === null) return null;
  return (
    <footer className={classes.bar}>
      <Refusal error={step.error} onClose={step.clear} />
      <WaitAfterRefusal view={view} step={step} />
      <StepPanelSlot view={view} run={step.run} waiting={step.waiting !== 'no'} />
      <WaitingStatus view={view} step={step} />
      <PlacementStatus view={view} step={step} />
      <CrewSeen view={view} />
      <UnitTalk view={view} />
      <FollowUpLine view={view} />
      {view.row.owner === null ? null : <OpinionList view={view} />}
      {step.waiting === 'slow' ? (
        <p className={classes.slow} role="status">
          {t('next.still_waiting')}
        </p>
      ) : null}
      <UndoButton view={view} step={step} />
      {ended ? null : <Actions view={view} step={step} />}
    </footer>
  );
}

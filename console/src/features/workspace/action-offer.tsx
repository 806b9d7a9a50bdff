import type { CaseAction } from '@leon/contracts/calls/case.lifecycle.ts';
import { useCallback, useEffect } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { offeredActions, wayOf } from './offered-actions.ts';
import type { CaseView } from './use-case-view.ts';
import type { useClaim } from './use-claim.ts';
import { useNextStep } from './use-next-step.ts';
import { useWorkspace } from './workspace.store.ts';

/** Tells whoever searches by name what can be done in this case, and does it; a refusal is shown above the case. */
export function ActionOffer({ view, claim }: { view: CaseView; claim: ReturnType<typeof useClaim> }) {
  const step = useNextStep(view, claim);
  const { run, go } = step;
  const perform = useCallback(
    (action: CaseAction) => {
      const way = wayOf[action];
      const { openStep } = useWorkspace.getState();
      if (way.to === 'panel') openStep(way.panel);
      else if (way.to === 'server') void run(() => way.run(view.row));
      else if (way.to === 'next' && way.kinds.includes(view.next.kind)) go();
      else document.querySelector<HTMLElement>(way.selector)?.focus();
    },
    [view, run, go],
  );
  const { row, actions, file } = view;
  const sameCitizen = file?.sameCitizen.length ?? 0;
  useEffect(() => {
    const list = () => offeredActions(actions, row, sameCitizen, nowMs());
    useWorkspace.setState({ offered: { number: row.number, list, perform } });
    return () => useWorkspace.setState({ offered: null });
  }, [actions, row, sameCitizen, perform]);
  return <Refusal error={step.error} onClose={step.clear} />;
}

import { Button } from '@mantine/core';
import { ApiError } from '../../lib/api-error.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { leaveWaitingList, waitForPlace } from './placement-commands.ts';
import type { CaseView } from './use-case-view.ts';
import type { useNextStep } from './use-next-step.ts';
import { useWorkspace } from './workspace.store.ts';

interface WaitingProps {
  view: CaseView;
  step: ReturnType<typeof useNextStep>;
}

/** The line this case stands in, its place there, and the way out of it. */
export function WaitingStatus({ view, step }: WaitingProps) {
  const { t } = useLanguage();
  const { waiting } = view.row;
  const offer = usePicture((state) => (waiting === null ? undefined : state.offers.get(waiting.offerId)));
  if (waiting === null) return null;
  const name = offer?.name ?? '';
  return (
    <div className={`${classes.status} leon-figures`} role="status">
      <Mark tone={waiting.offered ? 'ok' : 'accent'}>
        {waiting.offered ? t('wait.offered', { name }) : t('wait.listed', { name, n: waiting.position })}
      </Mark>
      {view.actions.includes('leave_waiting_list') ? (
        <Button
          className={classes.unit ?? ''}
          size="compact-sm"
          variant="default"
          disabled={step.waiting !== 'no'}
          onClick={() => void step.run(() => leaveWaitingList(view.row))}
        >
          {t('wait.leave')}
        </Button>
      ) : null}
    </div>
  );
}

const cameTooLate: ReadonlySet<string> = new Set(['offer.just_taken', 'offer.full']);

/** Somebody else got the place a moment before: the line for the next one is one click away. */
export function WaitAfterRefusal({ view, step }: WaitingProps) {
  const { t } = useLanguage();
  const { row, actions } = view;
  const offerId = useWorkspace((state) => state.tried[row.id]);
  const offer = usePicture((state) => (offerId === undefined ? undefined : state.offers.get(offerId)));
  const { error } = step;
  if (offer === undefined || !(error instanceof ApiError) || !cameTooLate.has(error.code)) return null;
  if (!actions.includes('wait_for_place') || row.waiting?.offerId === offer.id) return null;
  return (
    <Button
      size="sm"
      w="fit-content"
      variant="default"
      loading={step.waiting !== 'no'}
      onClick={() =>
        void step.run(async () => {
          const next = await waitForPlace(row, offer.id);
          toast(t('wait.listed', { name: offer.name, n: next.waiting?.position ?? 1 }));
        })
      }
    >
      {t('wait.join_for', { name: offer.name })}
    </Button>
  );
}

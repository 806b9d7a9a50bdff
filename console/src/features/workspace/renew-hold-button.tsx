import { formatTime } from '@leon/contracts/language/language.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { renewHold } from './case-commands.ts';
import { offeredActions } from './offered-actions.ts';
import type { CaseView } from './use-case-view.ts';
import type { useNextStep } from './use-next-step.ts';

interface RenewHoldButtonProps {
  view: CaseView;
  step: ReturnType<typeof useNextStep>;
}

/** The held place once more for as long; the button says until when, and is not there a second time. */
export function RenewHoldButton({ view, step }: RenewHoldButtonProps) {
  const { t, language } = useLanguage();
  const now = useNow();
  const holdFor = usePicture((state) => state.alarmClocks.holdFor);
  const { row, actions } = view;
  const ends = row.placement?.holdExpiresAt ?? null;
  if (ends === null) return null;
  if (row.placement?.holdRenewed === true) return <span>{t('hold.renewed')}</span>;
  if (!offeredActions(actions, row, 0, now).includes('renew_hold')) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={step.waiting !== 'no'}
      onClick={() => void step.run(() => renewHold(row))}
    >
      {t('hold.renew', { time: formatTime(Date.parse(ends) + holdFor * 1_000, language) })}
    </Button>
  );
}

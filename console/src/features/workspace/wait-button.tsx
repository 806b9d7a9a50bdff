import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import type { AlternativeRow } from './alternatives-view.ts';
import { waitForPlace } from './placement-commands.ts';
import type { CaseView } from './use-case-view.ts';
import { isWaitable } from './waitable.ts';

/** On an offer that would fit if it had room: stand in line for the next place. */
export function WaitButton({ row: { alternative, offer }, view }: { row: AlternativeRow; view: CaseView }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const { row, actions } = view;
  if (!actions.includes('wait_for_place') || row.waiting?.offerId === offer.id || !isWaitable(alternative))
    return null;
  const wait = () =>
    void run(async () => {
      const next = await waitForPlace(row, offer.id);
      toast(t('wait.listed', { name: offer.name, n: next.waiting?.position ?? 1 }));
    });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        w="fit-content"
        loading={waiting !== 'no'}
        aria-label={t('wait.join_for', { name: offer.name })}
        onClick={wait}
      >
        {t('wait.join')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </>
  );
}

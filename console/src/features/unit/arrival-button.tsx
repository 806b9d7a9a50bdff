import { confirmArrival } from '@leon/contracts/placements/follow-up.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';

interface ArrivalButtonProps {
  request: RequestRow;
  ownName: string;
  second?: boolean;
}

/** She has come, or the team has come to her: one tap, which confirms the count as well. */
export function ArrivalButton({ request, ownName, second = false }: ArrivalButtonProps) {
  const { t } = useLanguage();
  const travels = usePicture((state) => state.offers.get(request.offerId)?.travel === 'offer_to_citizen');
  const { run, waiting, error, clear } = useCommand();
  const confirm = () =>
    void run(async () => {
      const params = { requestId: request.id };
      const body = { commandId: newCommandId(), confirmedBy: ownName };
      acceptRequest((await send(confirmArrival, { params, body })).request);
    });
  return (
    <>
      <Refusal error={error} onClose={clear} />
      <Button
        size="lg"
        w="fit-content"
        variant={second ? 'default' : 'filled'}
        loading={waiting !== 'no'}
        onClick={confirm}
      >
        {t(travels ? 'unit.we_came' : 'unit.arrived')}
      </Button>
    </>
  );
}

import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { acknowledgeHandover } from '@leon/contracts/placements/receipt.routes.ts';
import { Button } from '@mantine/core';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { ArrivalButton } from './arrival-button.tsx';
import { HandoverFacts } from './handover-facts.tsx';
import classes from './unit.module.css';

/** A citizen was handed over to this unit: what it was told, and one tap that says that somebody has read it. */
export function HandedOverCard({ request, ownName }: { request: RequestRow; ownName: string }) {
  const { t, language } = useLanguage();
  const offer = usePicture((state) => state.offers.get(request.offerId));
  const { run, waiting, error, clear } = useCommand();
  const title = `${t('unit.case', { number: request.caseNumber })} · ${offer?.name ?? ''}`;
  const acknowledge = () =>
    void run(async () => {
      const reply = await send(acknowledgeHandover, {
        params: { requestId: request.id },
        body: { commandId: newCommandId(), acknowledgedBy: ownName },
      });
      acceptRequest(reply.request);
    });
  return (
    <article className={classes.card} data-open aria-label={title}>
      <div className={classes.cardHead}>
        <h2 className={`${classes.name} leon-figures`}>{title}</h2>
        {request.handedOverAt === null ? null : (
          <Mark tone="warn" chip>
            {t('unit.handed_over_at', {
              time: formatTimeNear(Date.parse(request.handedOverAt), nowMs(), language),
            })}
          </Mark>
        )}
      </div>
      <HandoverFacts request={request} />
      <Refusal error={error} onClose={clear} />
      <p className={classes.note}>{t('unit.acknowledge_as', { name: ownName })}</p>
      <div className={classes.buttons}>
        <Button size="lg" loading={waiting !== 'no'} onClick={acknowledge}>
          {t('unit.acknowledge')}
        </Button>
        <ArrivalButton request={request} ownName={ownName} second />
      </div>
    </article>
  );
}

import type { CapacityReport } from '@leon/contracts/capacity/capacity.ts';
import { freshnessAt } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { freshnessWords, offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { capacityOrigin, capacityText } from '../../lib/capacity-words.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { report } from '../../lib/report-capacity.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { AskedByDesk } from './asked-by-desk.tsx';
import { ClosingControl } from './closing-control.tsx';
import { CountControl } from './count-control.tsx';
import { OverbookingControl } from './overbooking-control.tsx';
import { StaffingControl } from './staffing-control.tsx';
import { StateControl } from './state-control.tsx';
import { stillRight } from './still-right.rules.ts';
import classes from './unit.module.css';

export type Said = Omit<CapacityReport, 'commandId' | 'offerId' | 'source' | 'toldBy'>;

export function OfferCapacityCard({ offer, ownName }: { offer: Offer; ownName: string }) {
  const { t, language } = useLanguage();
  const capacity = usePicture((state) => state.capacities.get(offer.id));
  const now = useNow(10_000);
  const { run, waiting, error, clear } = useCommand();
  const busy = waiting !== 'no';
  const say = (said: Said) =>
    void run(async () => {
      await report({ offerId: offer.id, source: 'screen', ...said });
      toast(t('toast.reported', { name: offer.name }));
    });
  const freshness = capacity === undefined ? 'unknown' : freshnessAt(capacity, now);
  const tone = freshness === 'fresh' ? 'ok' : freshness === 'unknown' ? 'muted' : 'warn';
  const closed = capacity?.status === 'closed';
  const counted = offer.capacityModel === 'beds' || offer.capacityModel === 'slots';
  return (
    <article className={classes.card} aria-label={offer.name}>
      <div className={classes.cardHead}>
        <h3 className={classes.name}>{offer.name}</h3>
        <span className={classes.note}>{offer.label ?? offerKindWords[offer.kind][language]}</span>
      </div>
      {closed ? <strong>{capacityText(capacity, offer.capacityModel, now, t, language)}</strong> : null}
      {counted && !closed ? <CountControl offer={offer} capacity={capacity} busy={busy} say={say} /> : null}
      {counted && !closed ? (
        <OverbookingControl offer={offer} capacity={capacity} busy={busy} say={say} />
      ) : null}
      {counted || closed ? null : <StateControl offer={offer} capacity={capacity} busy={busy} say={say} />}
      <div className={`${classes.note} leon-figures`}>
        <Mark tone={tone}>{freshnessWords[freshness][language]}</Mark>{' '}
        {capacityOrigin(capacity, offer.capacityModel, now, t, language)}
      </div>
      <StaffingControl offer={offer} ownName={ownName} />
      <AskedByDesk asked={capacity?.asked ?? null} />
      <Refusal error={error} onClose={clear} />
      <div className={classes.buttons}>
        {closed || capacity?.reportedAt == null ? null : (
          <Button
            size="md"
            variant={freshness === 'fresh' ? 'default' : 'filled'}
            loading={busy}
            aria-label={t('unit.still_right_of', { name: offer.name })}
            onClick={() => say(stillRight(capacity, offer.capacityModel))}
          >
            {t('unit.still_right')}
          </Button>
        )}
        <ClosingControl offer={offer} capacity={capacity} closed={closed} busy={busy} say={say} />
      </div>
    </article>
  );
}

import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './doctor.module.css';
import type { OpenRow } from './open-now-groups.ts';
import { OpenOffer } from './open-offer.tsx';
import { TonightChips } from './tonight-chips.tsx';
import { useOpenNow } from './use-open-now.ts';
import { WhereSearch } from './where-search.tsx';

/** What is open now near a place, for a doctor: where, and if she wants, what is needed. Nothing of the citizen. */
export function OpenNow({ callerType }: { callerType: 'on_call_doctor' | 'own_gp' }) {
  const { t } = useLanguage();
  const [where, setWhere] = useState<Whereabouts | null>(null);
  const [competences, setCompetences] = useState<string[]>([]);
  const hasPicture = usePicture((state) => state.offers.size > 0);
  const found = useOpenNow(where, competences, callerType);
  const now = useNow(10_000);
  return (
    <section aria-labelledby="open-now" className={classes.column}>
      <h1 id="open-now" className={classes.title}>
        {t('doctor.open_now')}
      </h1>
      <WhereSearch where={where} onWhere={setWhere} />
      <TonightChips chosen={competences} onChange={setCompetences} />
      {where === null ? <p className={classes.muted}>{t('doctor.no_citizen_data')}</p> : null}
      {where !== null && !hasPicture ? (
        <SkeletonRows rows={4} height={110} label={t('shell.loading')} />
      ) : null}
      {found === null || where === null ? null : (
        <>
          <p role="status" className={classes.found}>
            {t('doctor.found', { n: found.open.length + found.moreOpen.length, place: where.label })}
          </p>
          {found.open.length === 0 ? <p className={classes.warning}>{t('doctor.nothing_open')}</p> : null}
          <ul className={classes.offers}>{rows(found.open, now)}</ul>
          <Folded label="doctor.more_open" rows={found.moreOpen} now={now} />
          <Folded label="doctor.opens_later" rows={found.later} now={now} />
          <Folded label="doctor.not_now" rows={found.others} now={now} />
        </>
      )}
    </section>
  );
}

const rows = (offers: readonly OpenRow[], now: number) =>
  offers.map((row) => <OpenOffer key={row.offer.id} row={row} now={now} />);

type FoldedLabel = Extract<MessageKey, 'doctor.more_open' | 'doctor.opens_later' | 'doctor.not_now'>;

/** Drawn only once it is opened: a phone at night has little to spare. */
function Folded({ label, rows: offers, now }: { label: FoldedLabel; rows: readonly OpenRow[]; now: number }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  if (offers.length === 0) return null;
  return (
    <details className={classes.folded} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(label, { n: offers.length })}</summary>
      {open ? <ul className={classes.offers}>{rows(offers, now)}</ul> : null}
    </details>
  );
}

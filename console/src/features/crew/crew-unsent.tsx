import { formatTime } from '@leon/contracts/language/language.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './crew.module.css';
import { dropUnsent, useCrew } from './crew.store.ts';
import type { Unsent } from './crew-outbox.ts';

/** Lies on the device alone: nobody at a desk knows of it yet. */
export function CrewUnsent({ unsent }: { unsent: Unsent }) {
  const { t, language } = useLanguage();
  const refusal = useCrew((state) => state.refusals[unsent.caseId]);
  const { label } = unsent.said.whereabouts;
  return (
    <section className={classes.card} data-warn aria-label={t('crew.unsent')}>
      <p className={classes.big}>
        <Mark tone="warn">{t(refusal === undefined ? 'crew.unsent' : 'crew.refused')}</Mark>
      </p>
      <p className={`${classes.note} leon-figures`}>
        {label} · {t('crew.unsent_since', { time: formatTime(Date.parse(unsent.capturedAt), language) })}{' '}
        {t('crew.unsent_call')}
      </p>
      {refusal === undefined ? null : (
        <>
          <Refusal error={refusal} />
          <Button variant="default" onClick={() => void dropUnsent(unsent)}>
            {t('crew.discard')}
          </Button>
        </>
      )}
    </section>
  );
}

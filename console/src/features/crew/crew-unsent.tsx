import { Button } from '@mantine/core';
import { likelyTimeOf, nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './crew.module.css';
import { useCrew } from './crew.store.ts';
import { draftOf } from './crew-draft.ts';
import type { Unsent } from './crew-outbox.ts';
import { dropUnsent } from './crew-sending.ts';
import { changeDraft, goToStep } from './crew-typing.ts';
import { knownProblems } from './device-memory.ts';
import { useDeskOf } from './use-crew-offers.ts';

/** Lies on the device alone: nobody at a desk knows of it yet. */
export function CrewUnsent({ unsent }: { unsent: Unsent }) {
  const { t, language } = useLanguage();
  const refusal = useCrew((state) => state.refusals[unsent.caseId]);
  const problems = usePicture((state) => state.problemTemplates);
  const { label, municipality } = unsent.said.whereabouts;
  const desk = useDeskOf(municipality);
  const captured = Date.parse(unsent.capturedAt);
  const time = formatTimeNear(unsent.byDevice ? likelyTimeOf(captured) : captured, nowMs(), language);
  const correct = () => {
    changeDraft(draftOf(unsent.said, problems.length > 0 ? problems : knownProblems.read()));
    goToStep(0);
    void dropUnsent(unsent);
  };
  return (
    <section className={classes.card} data-warn aria-label={t('crew.unsent')}>
      <p className={classes.big}>
        <Mark tone="warn">{t(refusal === undefined ? 'crew.unsent' : 'crew.refused')}</Mark>
      </p>
      <p className={`${classes.note} leon-figures`}>
        {label} · {t('crew.captured_at', { time })}
      </p>
      {refusal === undefined ? (
        <p>{t('crew.sent_by_itself')}</p>
      ) : (
        <>
          <Refusal error={refusal} />
          <div className={classes.buttons}>
            <Button onClick={correct}>{t('crew.correct')}</Button>
            <Button variant="default" onClick={() => void dropUnsent(unsent)}>
              {t('crew.discard')}
            </Button>
          </div>
        </>
      )}
      <p className={classes.number}>
        {t('crew.unsent_call')}{' '}
        {desk?.number ? (
          <>
            {desk.name}: <PhoneNumber number={desk.number} />
          </>
        ) : null}
      </p>
    </section>
  );
}

import type { OwnResponsibility } from '@leon/contracts/doctors/opinion.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatAge, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './doctor.module.css';
import { HandOverForm } from './hand-over-form.tsx';

interface ResponsibilityCardProps {
  mine: OwnResponsibility;
  ownAccount: string;
  refresh: () => Promise<void>;
}

/** What she answers for and until when; in time before the end it says so aloud. */
export function ResponsibilityCard({ mine, ownAccount, refresh }: ResponsibilityCardProps) {
  const { t, language } = useLanguage();
  const desk = usePicture((state) => state.desks.find(({ code }) => code === mine.desk));
  const now = useNow(1_000);
  const [handing, setHanding] = useState(false);
  const until = Date.parse(mine.until);
  const ending = now >= Date.parse(mine.warnFrom);
  return (
    <article
      className={classes.offer}
      data-ending={ending || undefined}
      aria-label={t('unit.case', { number: mine.caseNumber })}
    >
      <div className={classes.offerHead}>
        <h2>{t('unit.case', { number: mine.caseNumber })}</h2>
        <span className="leon-figures">
          {t('doctor.mine_until', { time: formatTimeNear(until, now, language) })}
        </span>
      </div>
      {ending ? (
        <div role="alert" className={classes.warning}>
          <Mark tone="warn">{t('doctor.ends_soon', { age: formatAge(Math.max(0, until - now), t) })}</Mark>
        </div>
      ) : null}
      <div className={classes.muted}>
        {desk?.name ?? mine.desk} {desk?.number == null ? null : <PhoneNumber number={desk.number} />}
      </div>
      <div>
        {mine.next === null ? (
          <Mark tone="danger">{t('doctor.nobody_after')}</Mark>
        ) : (
          <>
            {t('doctor.then', { name: mine.next.name })} <PhoneNumber number={mine.next.number} />
          </>
        )}
      </div>
      {handing ? (
        <HandOverForm
          mine={mine}
          ownAccount={ownAccount}
          refresh={refresh}
          onDone={() => setHanding(false)}
        />
      ) : (
        <Button size="lg" variant={ending ? 'filled' : 'default'} onClick={() => setHanding(true)}>
          {t('doctor.hand_over')}
        </Button>
      )}
    </article>
  );
}

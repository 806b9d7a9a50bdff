import { type RedFlag, redFlags } from '@leon/contracts/calls/isbar.ts';
import { redFlagWords } from '@leon/contracts/language/case-words.ts';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { directNumbers } from './direct-numbers.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { sendDirectly } from './urgent-commands.ts';

/** Red signs and the numbers to call: one click says who was called, and the case is recorded and done. */
export function GateStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const numbers = useMemo(() => directNumbers(offers), [offers]);
  const [signs, setSigns] = useState<RedFlag[]>(() => {
    const { news2 } = view.scores;
    return news2?.status === 'complete' && news2.band === 'HIGH' ? ['news2_high'] : [];
  });
  const toggle = (flag: RedFlag) =>
    setSigns(signs.includes(flag) ? signs.filter((one) => one !== flag) : [...signs, flag]);
  return (
    <StepFrame title={t('gate.title')} onClose={onDone}>
      <fieldset className={classes.group}>
        <legend>{t('gate.signs')}</legend>
        <div className={classes.choices}>
          {redFlags.map((flag, index) => (
            <Button
              key={flag}
              size="compact-sm"
              variant={signs.includes(flag) ? 'filled' : 'default'}
              aria-pressed={signs.includes(flag)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
              onClick={() => toggle(flag)}
            >
              {redFlagWords[flag][language]}
            </Button>
          ))}
        </div>
      </fieldset>
      <p className={classes.hint}>{t('gate.hint')}</p>
      <ul className={classes.direct}>
        {numbers.map((offer) => (
          <li key={offer.id}>
            <PhoneNumber number={offer.professionalNumber ?? ''} />
            <Button
              size="sm"
              variant={offer === numbers[0] ? 'filled' : 'default'}
              disabled={waiting}
              onClick={() =>
                void run(async () => {
                  await sendDirectly(view.row, { directOfferId: offer.id, label: null, signs });
                  toast(t('gate.call_and_send', { name: offer.name }));
                  onDone();
                })
              }
            >
              {t('gate.call_and_send', { name: offer.name })}
            </Button>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}

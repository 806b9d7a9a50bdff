import { type RedFlag, redFlags } from '@leon/contracts/calls/isbar.ts';
import { redFlagWords } from '@leon/contracts/language/case-words.ts';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { toast } from '../../ui/toast.ts';
import { directNumbers } from './direct-numbers.ts';
import classes from './gate-step.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { sendDirectly } from './urgent-commands.ts';

/** Red signs and the numbers to call, in a strip: one click says who was called, and the case is recorded and done. */
export function GateStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const numbers = useMemo(() => directNumbers(offers), [offers]);
  // proposed as the values were when it was opened, until she says otherwise or the module is switched off
  const [proposed] = useState<readonly RedFlag[]>(view.scores.redSigns);
  const [said, setSaid] = useState<readonly RedFlag[] | null>(null);
  const signs = said ?? (view.scores.support ? proposed : []);
  const toggle = (flag: RedFlag) =>
    setSaid(signs.includes(flag) ? signs.filter((one) => one !== flag) : [...signs, flag]);
  const send = (offer: (typeof numbers)[number]) =>
    void run(async () => {
      await sendDirectly(view.row, { directOfferId: offer.id, label: null, signs: [...signs] });
      toast(t('gate.call_and_send', { name: offer.name }));
      onDone();
    });
  return (
    <StepFrame title={t('gate.title')} onClose={onDone}>
      <fieldset className={classes.signs}>
        <legend>{t('gate.signs')}</legend>
        {redFlags.map((flag, index) => (
          <button
            key={flag}
            type="button"
            className={classes.sign}
            aria-pressed={signs.includes(flag)}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => toggle(flag)}
          >
            {redFlagWords[flag][language]}
          </button>
        ))}
      </fieldset>
      <p className={classes.hint}>{t('gate.hint')}</p>
      <ul className={classes.numbers}>
        {numbers.map((offer) => (
          <li key={offer.id}>
            <PhoneNumber number={offer.professionalNumber ?? ''} />
            <Button
              size="compact-sm"
              variant={offer === numbers[0] ? 'filled' : 'default'}
              disabled={waiting}
              aria-label={t('gate.call_and_send', { name: offer.name })}
              title={t('gate.call_and_send', { name: offer.name })}
              onClick={() => send(offer)}
            >
              {offer.name}
            </Button>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}

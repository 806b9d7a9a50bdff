import type { CorrectionReceiver } from '@leon/contracts/calls/citizen-correction.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-panel.module.css';
import { tellOfCorrection } from './citizen-commands.ts';
import type { CaseView } from './use-case-view.ts';

interface CorrectionReceiversProps {
  view: CaseView;
  receivers: readonly CorrectionReceiver[];
}

/** Who knows of the wrong person, with a number to call, until somebody has said that each was told. */
export function CorrectionReceivers({ view, receivers }: CorrectionReceiversProps) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const offers = usePicture((state) => state.offers);
  const { run, waiting, error, clear } = useCommand();
  if (receivers.length === 0) return null;
  return (
    <>
      <p className={classes.receiversTitle}>{t('citizen.receivers')}</p>
      <ul className={classes.receivers}>
        {receivers.map(({ id, kind, offerId, name, number, toldAt, toldBy }) => {
          const offer = offerId === null ? undefined : offers.get(offerId);
          const who = offer?.name ?? name;
          const call = offer?.professionalNumber ?? number;
          const label = [who, t(`citizen.receiver_${kind}`)].filter(Boolean).join(' · ');
          return (
            <li key={id}>
              <span>{label}</span>{' '}
              {call === null || call === undefined ? null : <PhoneNumber number={call} />}{' '}
              {toldAt === null ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('citizen.tell_done')}: ${label}`}
                  loading={waiting !== 'no'}
                  onClick={() => void run(() => tellOfCorrection(view.row, id))}
                >
                  {t('citizen.tell_done')}
                </Button>
              ) : (
                <span>
                  {t('citizen.told', {
                    time: formatTimeNear(Date.parse(toldAt), now, language),
                    by: toldBy ?? '',
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal error={error} onClose={clear} />
    </>
  );
}

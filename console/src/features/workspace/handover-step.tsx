import { homeMustBeTold } from '@leon/contracts/placements/home-municipality.ts';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './action-bar.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { handOver } from './urgent-commands.ts';
import { useReadAloud } from './use-read-aloud.ts';

/** Read aloud, repeated by both, handed over. Without a read-back it is recorded that there was none. */
export function HandoverStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const sentence = useReadAloud(view);
  const [receiver, setReceiver] = useState(false);
  const [caller, setCaller] = useState(false);
  const [homeTold, setHomeTold] = useState('');
  const municipalities = usePicture((state) => state.municipalities);
  const home = view.values.homeMunicipality ?? null;
  const mustTell = homeMustBeTold({ acting: view.row.municipality, home, kind: view.placedAt?.kind });
  const called = (code: string | null) =>
    municipalities.find((municipality) => municipality.code === code)?.name ?? '';
  return (
    <StepFrame title={t('handover.title')} onClose={onDone}>
      {sentence === null ? null : <blockquote className={classes.aloud}>{sentence}</blockquote>}
      {mustTell ? (
        <TextInput
          label={t('home.told', { name: called(home) })}
          description={t('home.hint', { home: called(home), acting: called(view.row.municipality) })}
          value={homeTold}
          maxLength={200}
          onChange={(event) => setHomeTold(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.ticks}>
        <Checkbox
          label={t('isbar.receiver')}
          checked={receiver}
          onChange={(event) => setReceiver(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('isbar.caller')}
          checked={caller}
          onChange={(event) => setCaller(event.currentTarget.checked)}
        />
        <Button
          size="sm"
          loading={waiting}
          disabled={mustTell && homeTold.trim().length < 2}
          onClick={() =>
            void run(async () => {
              await handOver(view.row, {
                readBackReceiver: receiver,
                readBackCaller: caller,
                homeTold: mustTell ? homeTold.trim() : null,
              });
              onDone();
            })
          }
        >
          {t('handover.confirm')}
        </Button>
      </div>
      {receiver && caller ? null : <p className={classes.hint}>{t('handover.not_read_back')}</p>}
    </StepFrame>
  );
}

import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import { type CrewDraft, hasNumber } from './crew-draft.ts';
import { NoPosition } from './no-position.tsx';
import { usePosition } from './use-position.ts';

/** One tap: the unit's number, and the place that was chosen or else where the device is. */
export function CallMe({ draft, onCall }: { draft: CrewDraft; onCall: (where: Whereabouts | null) => void }) {
  const { t } = useLanguage();
  const { look, looking, trouble } = usePosition(t('crew.here_label'));
  const chosen = draft.where?.municipality == null ? null : draft.where;
  const callMe = async () => onCall(chosen ?? (await look()));
  return (
    <>
      <Button
        size="lg"
        leftSection={<IconPhoneCall size={22} aria-hidden />}
        disabled={!hasNumber(draft)}
        loading={looking}
        onClick={() => void callMe()}
      >
        {t('crew.call_me')}
      </Button>
      <p className={classes.note}>
        {chosen === null ? t('crew.call_me_hint') : t('crew.call_me_place', { place: chosen.label })}
      </p>
      {chosen === null ? <NoPosition trouble={trouble} /> : null}
    </>
  );
}

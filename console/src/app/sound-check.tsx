import type { Session } from '@leon/contracts/identity/session.ts';
import { Button, Popover } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { MessageKey } from '../lib/language/catalogue.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { useSoundCheck } from '../stores/sound-check.store.ts';
import { SoundQuestions } from '../ui/sound-questions.tsx';
import classes from './header.module.css';

/** At the start of a shift: plays the alarm and asks whether it was heard; stays in the header until it was. */
export function SoundCheck({ session }: { session: Session }) {
  const { t } = useLanguage();
  const { open, show } = useDialogs();
  const { sound, set } = usePreferences();
  const { heardBy, blocked, confirm, setBlocked } = useSoundCheck();
  const opened = open === 'sound';
  const heard = heardBy === session.accountId;
  const label: MessageKey | null = !sound
    ? 'sound.is_off'
    : blocked
      ? 'sound.blocked'
      : heard
        ? null
        : 'sound.untested';
  if (label === null && !opened) return null;
  return (
    <Popover
      opened={opened}
      onChange={(on) => show(on ? 'sound' : null)}
      width={400}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="none"
    >
      <Popover.Target>
        <Button
          variant="default"
          className={classes.sound ?? ''}
          leftSection={sound ? <IconVolume size={16} aria-hidden /> : <IconVolumeOff size={16} aria-hidden />}
          onClick={() => (opened ? show(null) : show('sound'))}
        >
          <span className={classes.words}>{t(label ?? 'sound.test')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet ?? ''} aria-label={t('sound.test')}>
        <SoundQuestions
          asked={t('sound.asked')}
          help={t('sound.help')}
          onPlayed={(played) => setBlocked(!played)}
          onHeard={() => {
            confirm(session.accountId);
            set({ sound: true });
            show(null);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

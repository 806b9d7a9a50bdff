import type { Session } from '@leon/contracts/identity/session.ts';
import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePreferences } from '../../stores/preferences.store.ts';
import { useSoundCheck } from '../../stores/sound-check.store.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { SoundQuestions } from '../../ui/sound-questions.tsx';
import classes from './attention.module.css';
import { type PushState, usePush } from './use-push.ts';
import { type SoundState, useSoundState } from './use-sound-state.ts';

const soundTones: Record<SoundState, Tone> = { ok: 'ok', untested: 'warn', off: 'danger', blocked: 'warn' };

/** In one line whether this device can call its user, and folded under it what she can do about it. */
export function DeviceSettings({ session }: { session: Session }) {
  const { t } = useLanguage();
  const sound = useSoundState(session.accountId);
  const push = usePush(session);
  const { confirm, setBlocked } = useSoundCheck();
  const heard = () => {
    confirm(session.accountId);
    usePreferences.getState().set({ sound: true });
  };
  return (
    <details className={classes.device}>
      <summary>
        <IconChevronDown size={18} aria-hidden />
        <Mark tone={soundTones[sound]}>{t('attention.sound', { state: t(`attention.sound_${sound}`) })}</Mark>
        {push.state === 'unknown' ? null : (
          <Mark tone={push.state === 'on' ? 'ok' : 'muted'}>
            {t('attention.push', {
              state: t(push.state === 'on' ? 'attention.push_on' : 'attention.push_no'),
            })}
          </Mark>
        )}
      </summary>
      <div className={classes.settings}>
        <section>
          <SoundQuestions
            size="lg"
            asked={t('attention.sound_asked')}
            help={t('attention.sound_help')}
            onPlayed={(played) => setBlocked(!played)}
            onHeard={heard}
          />
          <p className={classes.note}>{t('attention.sound_what')}</p>
        </section>
        <PushSection state={push.state} onStart={push.start} onStop={push.stop} />
      </div>
    </details>
  );
}

interface PushSectionProps {
  state: PushState;
  onStart: () => Promise<void>;
  onStop: () => Promise<void>;
}

function PushSection({ state, onStart, onStop }: PushSectionProps) {
  const { t } = useLanguage();
  if (state === 'unknown') return null;
  const hinders = state === 'off' || state === 'on' ? null : state;
  return (
    <section>
      {state === 'on' ? (
        <Button size="lg" variant="default" onClick={() => void onStop()}>
          {t('attention.push_stop')}
        </Button>
      ) : state === 'off' || state === 'failed' ? (
        <Button size="lg" variant="default" onClick={() => void onStart()}>
          {t('attention.push_start')}
        </Button>
      ) : null}
      {hinders === null ? null : <p role="status">{t(`attention.push_${hinders}`)}</p>}
      <p className={classes.note}>{t('attention.push_what')}</p>
    </section>
  );
}

import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { askBeforeSigningOut } from '../../stores/session.store.ts';
import classes from './crew.module.css';
import { useCrew } from './crew.store.ts';
import { leaveDevice } from './crew-device.ts';
import { sendUnsent } from './crew-sending.ts';

/** Nobody signs out of a device with something unsent without knowing it. */
export function CrewLeaving({ account }: { account: string }) {
  const { t } = useLanguage();
  const [answer, setAnswer] = useState<((leaves: boolean) => void) | null>(null);
  const [isOffline, setIsOffline] = useState(false);
  const waiting = useCrew((state) => state.unsent.length);
  useEffect(() => {
    return askBeforeSigningOut({
      mayLeave: async () => {
        await sendUnsent();
        // a session is ended by LEON alone: without a line it would go on, and the screen must not say otherwise
        const hasLine = usePicture.getState().connection === 'live';
        setIsOffline(!hasLine);
        if (hasLine && useCrew.getState().unsent.length === 0) return true;
        return new Promise<boolean>((done) => setAnswer(() => done));
      },
      left: () => leaveDevice(account),
    });
  }, [account]);
  const decide = (leaves: boolean) => {
    answer?.(leaves);
    setAnswer(null);
  };
  return (
    <Modal
      opened={answer !== null}
      onClose={() => decide(false)}
      title={t(waiting === 0 ? 'crew.leave_no_line' : 'crew.leave_title')}
    >
      {isOffline ? <p>{t('crew.leave_offline')}</p> : null}
      {waiting === 0 ? null : <p>{t('crew.leave_text', { n: waiting })}</p>}
      <div className={`${classes.buttons} ${classes.leaving}`}>
        <Button size="md" onClick={() => decide(false)}>
          {t('crew.stay')}
        </Button>
        {isOffline ? null : (
          <Button size="md" variant="default" onClick={() => decide(true)}>
            {t('crew.leave')}
          </Button>
        )}
      </div>
    </Modal>
  );
}

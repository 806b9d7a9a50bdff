import { pictureWarnAfterMs } from '@leon/contracts/realtime/stream.ts';
import { IconCloudOff } from '@tabler/icons-react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { pictureAge } from '../../stores/picture-state.ts';
import classes from './queue.module.css';

/** A queue that is not live says so where the calls stand, with the time it is from. */
export function QueueStateNote() {
  const { t, language } = useLanguage();
  const state = usePicture();
  const now = nowMs();
  const age = pictureAge(state, now);
  if (!Number.isFinite(age) || age < pictureWarnAfterMs) return null;
  const time = formatTimeNear(now - age, now, language);
  return (
    <p className={`${classes.stale} leon-figures`}>
      <IconCloudOff size={16} aria-hidden />
      {t(state.connection === 'offline' ? 'queue.offline' : 'queue.stale', { time })}
    </p>
  );
}

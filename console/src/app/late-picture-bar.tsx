import { pictureWarnAfterMs } from '@leon/contracts/realtime/stream.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { nowMs, useNow } from '../lib/clock.ts';
import { formatAge } from '../lib/language/format.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePicture } from '../stores/picture.ts';
import { pictureAge } from '../stores/picture-state.ts';
import classes from './shell.module.css';

/** Past ten seconds the picture is old: says so loudly, and what still works. */
export function LatePictureBar() {
  const { t } = useLanguage();
  useNow();
  const age = usePicture((state) => (state.currentAt === null ? null : pictureAge(state, nowMs())));
  const offline = usePicture((state) => state.connection === 'offline');
  if (age === null || age < pictureWarnAfterMs) return null;
  const words = { age: formatAge(age, t) };
  return (
    <div className={classes.late} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <span className="leon-figures">{offline ? t('picture.offline', words) : t('picture.late', words)}</span>
    </div>
  );
}

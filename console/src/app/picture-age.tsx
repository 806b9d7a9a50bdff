import { pictureWarnAfterMs } from '@leon/contracts/realtime/stream.ts';
import { nowMs, useNow } from '../lib/clock.ts';
import { formatAge } from '../lib/language/format.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePicture } from '../stores/picture.ts';
import { pictureAge } from '../stores/picture-state.ts';
import { Mark } from '../ui/mark.tsx';

/** How old the picture is, always in view: a screen must never look newer than it is. */
export function PictureAge() {
  const { t } = useLanguage();
  useNow();
  const state = usePicture();
  const age = pictureAge(state, nowMs());
  const late = age >= pictureWarnAfterMs;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a group of words with a name, not a form's fieldset
    <span className="leon-figures" role="group" aria-label={t('picture.label')}>
      <Mark tone={state.currentAt === null ? 'muted' : late ? 'warn' : 'ok'}>
        {state.currentAt === null ? t('picture.waiting') : t('picture.age', { age: formatAge(age, t) })}
      </Mark>
    </span>
  );
}

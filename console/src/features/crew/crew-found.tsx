import { Button } from '@mantine/core';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import { useCrew } from './crew.store.ts';
import { clearDraft } from './crew-typing.ts';

/** Text from an earlier page: it may be of another citizen, so its time stands over it. */
export function CrewFound() {
  const { t, language } = useLanguage();
  const foundFrom = useCrew((state) => state.foundFrom);
  if (foundFrom === null) return null;
  return (
    <div className={classes.found} role="note">
      <p className="leon-figures">
        {t('crew.found', { time: formatTimeNear(foundFrom, nowMs(), language) })}
      </p>
      <Button variant="default" onClick={clearDraft}>
        {t('crew.start_over')}
      </Button>
    </div>
  );
}

import { freshnessAt } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './unit.module.css';

/** Of which figures the unit was reminded today; gone once they are told. */
export function RemindersNote({ offers }: { offers: readonly Offer[] }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const reminders = usePicture((state) => state.reminders);
  const capacities = usePicture((state) => state.capacities);
  return (
    <div role="status">
      {offers.map(({ id, name }) => {
        const reminder = reminders.get(id);
        const capacity = capacities.get(id);
        const isOld = capacity === undefined || freshnessAt(capacity, now) !== 'fresh';
        if (reminder === undefined || !isOld) return null;
        const time = formatTimeNear(Date.parse(reminder.at), now, language);
        return (
          <p key={id} className={classes.note}>
            <Mark tone="warn">{t('reminder.unit', { name, time, n: reminder.nth })}</Mark>
          </p>
        );
      })}
    </div>
  );
}

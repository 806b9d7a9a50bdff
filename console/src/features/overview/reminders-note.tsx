import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './overview.module.css';

/** Which units LEON has reminded of old figures today, and how often. */
export function RemindersNote() {
  const { t } = useLanguage();
  const reminders = usePicture((state) => state.reminders);
  const offers = usePicture((state) => state.offers);
  if (reminders.size === 0) return null;
  const names = [...reminders.values()]
    .map(({ offerId, nth }) => `${offers.get(offerId)?.name ?? ''} (${nth})`)
    .sort((a, b) => a.localeCompare(b, 'da'));
  return (
    <p className={classes.reminders}>
      <Mark tone="warn">{t('reminder.coordinator', { names: names.join(', ') })}</Mark>
    </p>
  );
}

import { type WeekHours, weekDays } from '@leon/contracts/directory/register-fact.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './offer-register.module.css';
import { dayText, weekFields } from './week-words.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', weekday: 'short' });

/** A week as it hangs on a door, today in bold. */
export function WeekTable({ week }: { week: WeekHours }) {
  const { t, language } = useLanguage();
  const short = weekday.format(useNow(60_000)).toLowerCase();
  const today = weekDays.find((day) => day === short);
  return (
    <dl className={`${classes.week} leon-figures`}>
      {weekFields.map((field) => (
        <div key={field} className={classes.pair}>
          <dt>{t(`week.${field}`)}</dt>
          <dd className={field === today ? classes.today : undefined}>{dayText(week[field], t, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

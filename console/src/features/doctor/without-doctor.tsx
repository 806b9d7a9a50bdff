import { Link } from 'wouter';
import { formatAgo, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './doctor.module.css';
import type { WithoutDoctor } from './without-doctor.rules.ts';

/** The desk's doctor's queue: citizens outside hospital whom nobody answers for now. */
export function WithoutDoctorList({ list, now }: { list: readonly WithoutDoctor[]; now: number }) {
  const { t, language } = useLanguage();
  return (
    <section className={classes.column} aria-label={t('doctor.without')}>
      <h1 className={classes.title}>{t('doctor.without')}</h1>
      {list.map(({ row, offer, since }) => (
        <article
          key={row.id}
          className={classes.offer}
          data-ending
          aria-label={t('unit.case', { number: row.number })}
        >
          <div className={classes.offerHead}>
            <h2>{t('unit.case', { number: row.number })}</h2>
            <span>{offer?.name}</span>
          </div>
          <div className="leon-figures">
            <Mark tone="danger">
              {since === null
                ? t('doctor.never_responsible')
                : t('doctor.responsible_ended', {
                    time: formatTimeNear(since, now, language),
                    ago: formatAgo(now - since, t),
                  })}
            </Mark>
          </div>
          {offer?.professionalNumber == null ? null : (
            <div className={classes.number}>
              {offer.name} <PhoneNumber number={offer.professionalNumber} />
            </div>
          )}
          <Link className={classes.open} href={`/visitation/${row.id}`}>
            {t('doctor.open_case', { number: row.number })}
          </Link>
        </article>
      ))}
    </section>
  );
}

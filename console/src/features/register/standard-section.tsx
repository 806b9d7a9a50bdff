import type { Coverage, RegisterOffer, Requirement, Vocabulary } from '@leon/contracts/directory/register.ts';
import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { wordsOf } from './fact-words.ts';
import offerClasses from './offer-register.module.css';
import classes from './register.module.css';

const tones: Record<Coverage, Tone> = { yes: 'ok', partly: 'warn', no: 'danger' };
const short = ({ day, night }: Requirement): number => Number(day !== 'yes') + Number(night !== 'yes');

/** Required minus has, by day and by night: what is short stands first. */
export function StandardSection({
  register,
  vocabulary,
}: {
  register: RegisterOffer;
  vocabulary: Vocabulary | undefined;
}) {
  const { t, language } = useLanguage();
  const nameOf = wordsOf(vocabulary, language);
  const [all, setAll] = useState(false);
  const { edition, dayPercent, nightPercent } = register.state;
  if (edition === null || dayPercent === null || nightPercent === null) return null;
  const lacking = register.requirements
    .filter((row) => short(row) > 0)
    .toSorted((a, b) => short(b) - short(a));
  const met = register.requirements.filter((row) => short(row) === 0);
  const rows = all ? [...lacking, ...met] : lacking;
  return (
    <section className={offerClasses.card} aria-label={t('gap.title')}>
      <div className={offerClasses.cardHead}>
        <Title order={2} size="h5">
          {t('gap.title')}
        </Title>
        <span className={`${classes.strong} leon-figures`}>
          {t('register.percent', { day: dayPercent, night: nightPercent })}
        </span>
      </div>
      <p className={`${offerClasses.body} ${classes.small}`}>
        {t('gap.edition', { edition })}. {t('gap.shifts')}
      </p>
      {rows.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('gap.col_required')}</th>
              <th scope="col">{t('gap.day')}</th>
              <th scope="col">{t('gap.night')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.competence ?? row.availability}>
                <th scope="row">
                  {row.competence === null ? t('gap.round_the_clock') : nameOf('competence', row.competence)}
                  <div className={classes.small}>
                    {t(row.approved ? 'register.confirmed' : 'register.not_approved')}
                  </div>
                </th>
                {[row.day, row.night].map((coverage, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: day and night, always both
                  <td key={index} className={classes.fixed}>
                    <Mark tone={tones[coverage]}>{t(`gap.${coverage}`)}</Mark>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {met.length === 0 ? null : (
        <div className={offerClasses.body}>
          <Button size="compact-xs" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'gap.hide_met' : 'gap.show_met', { n: met.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

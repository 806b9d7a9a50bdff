import type { FactRow, RegisterOffer, Vocabulary } from '@leon/contracts/directory/register.ts';
import type { RegisterFact, RegisterFactName } from '@leon/contracts/directory/register-fact.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { danishWallClock } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { FactTable } from './fact-table.tsx';
import classes from './offer-register.module.css';
import { OriginText } from './origin-text.tsx';
import { WeekTable } from './week-table.tsx';

interface FactSectionsProps {
  register: RegisterOffer;
  vocabulary: Vocabulary | undefined;
  statable: ReadonlySet<RegisterFactName>;
  onEdit: (fact: RegisterFact) => void;
}

/** The facts of an offer by subject, each with its source and age, and a button where the reader keeps it. */
export function FactSections({ register, vocabulary, statable, onEdit }: FactSectionsProps) {
  const { t } = useLanguage();
  const today = danishWallClock(useNow(60_000)).date;
  const of = (...facts: RegisterFactName[]): FactRow[] =>
    register.facts.filter(({ said }) => facts.includes(said.fact));
  const [hours] = of('hours');
  const table = (rows: FactRow[]) => <FactTable {...{ rows, vocabulary, statable, onEdit }} />;
  return (
    <div className={classes.main}>
      <Section
        title={t('fact.section_hours')}
        action={
          statable.has('hours') && hours ? (
            <>
              <Button size="compact-xs" variant="default" onClick={() => onEdit(hours.said)}>
                {t('fact.edit_of', { what: t('fact.hours').toLocaleLowerCase('da') })}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => onEdit({ fact: 'hours_exception', key: today, value: null })}
              >
                {t('fact.add_exception')}
              </Button>
            </>
          ) : null
        }
      >
        {hours?.said.fact === 'hours' && hours.said.value !== null ? (
          <WeekTable week={hours.said.value} />
        ) : (
          <p className={classes.body}>{t('fact.not_stated')}</p>
        )}
        {hours ? (
          <div className={classes.body}>
            <OriginText origin={hours.origin} stated={hours.said.value !== null} />
          </div>
        ) : null}
        {of('hours_exception').length === 0 ? null : table(of('hours_exception'))}
      </Section>
      <Section title={t('fact.section_facts')}>
        {table(of('number', 'referrers', 'limits', 'staffing', 'equipment'))}
      </Section>
      <Section
        title={t('fact.section_competences')}
        action={
          statable.has('competence') ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onEdit({ fact: 'competence', key: '', value: null })}
            >
              {t('fact.add_competence')}
            </Button>
          ) : null
        }
      >
        {table(of('competence'))}
      </Section>
      <Section title={t('fact.section_tests')}>{table(of('test'))}</Section>
      <Answering register={register} />
    </div>
  );
}

function Answering({ register }: { register: RegisterOffer }) {
  const { t } = useLanguage();
  return (
    <Section title={t('fact.section_answers')}>
      <dl className={classes.week}>
        {register.relations.map(({ relation, organisation, from, until }) => (
          <div key={`${relation} ${from}`} className={classes.pair}>
            <dt>{t(`relation.${relation}`)}</dt>
            <dd>
              {organisation}
              {from === null ? '' : ` ${t('relation.from', { date: formatDate(Date.parse(from)) })}`}
              {from === null && until !== null
                ? ` ${t('origin.until', { date: formatDate(Date.parse(until)) })}`
                : ''}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface SectionProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

function Section({ title, action, children }: SectionProps) {
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <div>{action}</div>
      </div>
      {children}
    </section>
  );
}

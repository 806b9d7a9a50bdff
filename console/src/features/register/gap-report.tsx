import type { Vocabulary } from '@leon/contracts/directory/register.ts';
import { offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { wordsOf } from './fact-words.ts';
import { type GapGroup, gapGroups } from './gap-groups.ts';
import classes from './register.module.css';
import { useRegister } from './use-register.ts';
import { VerifiedMark } from './verified-mark.tsx';

/** Per municipality and per offer: what the standard asks and is not there, by day and by night. */
export function GapReport({ vocabulary }: { vocabulary: Vocabulary | undefined }) {
  const { t } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const municipalities = usePicture((state) => state.municipalities);
  const { data, error, retry } = useRegister();
  const groups = useMemo(
    () => gapGroups(offers, data?.offers ?? [], municipalities),
    [offers, data, municipalities],
  );
  const edition = data?.offers.find((state) => state.edition !== null)?.edition;
  return (
    <section className={classes.panel} aria-labelledby="gap-title">
      <div className={classes.filters}>
        <Title order={1} size="h4" id="gap-title">
          {t('gap.title')}
        </Title>
        <span className={classes.small}>
          {edition == null ? '' : `${t('gap.edition', { edition })}. `}
          {t('gap.shifts')} {data === undefined ? '' : t('verify.every', { n: data.verifyEveryDays })}
        </span>
      </div>
      <p className={`${classes.small} ${classes.lead}`}>{t('words.unapproved')}</p>
      <ScrollRegion className={classes.scroll} label={t('gap.title')}>
        {error !== null && data === undefined ? (
          <EmptyState title={t('register.failed')}>
            <Button onClick={retry}>{t('shell.retry')}</Button>
          </EmptyState>
        ) : data === undefined || offers.size === 0 ? (
          <SkeletonRows rows={12} height={28} label={t('shell.loading')} />
        ) : groups.length === 0 ? (
          <EmptyState title={t('gap.nothing')} />
        ) : (
          <table className={`${classes.table} leon-figures`}>
            <thead>
              <tr>
                <th scope="col">{t('register.col_offer')}</th>
                <th scope="col">{t('register.col_standard')}</th>
                <th scope="col">{t('gap.missing_day')}</th>
                <th scope="col">{t('gap.missing_night')}</th>
                <th scope="col">{t('register.col_verified')}</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <Group key={group.municipality} group={group} vocabulary={vocabulary} />
            ))}
          </table>
        )}
      </ScrollRegion>
    </section>
  );
}

function Group({ group, vocabulary }: { group: GapGroup; vocabulary: Vocabulary | undefined }) {
  const { t, language } = useLanguage();
  const nameOf = wordsOf(vocabulary, language);
  const { municipality, rows, dayPercent, nightPercent, overdue } = group;
  const missing = (codes: readonly string[], always: boolean) =>
    [...(always ? [t('gap.round_the_clock')] : []), ...codes.map((code) => nameOf('competence', code))].join(
      ', ',
    );
  return (
    <tbody>
      <tr className={classes.groupRow}>
        <th scope="rowgroup">{municipality}</th>
        <td className={classes.strong}>{t('register.percent', { day: dayPercent, night: nightPercent })}</td>
        <td colSpan={2}>{t('gap.offers', { n: rows.length })}</td>
        <td>{t('gap.overdue_of', { n: overdue, all: rows.length })}</td>
      </tr>
      {rows.map(({ offer, state }) => (
        <tr key={offer.id}>
          <th scope="row" className={classes.indent}>
            <Link href={`/register/${offer.id}`}>{offer.name}</Link>
            <div className={classes.small}>{offer.label ?? offerKindWords[offer.kind][language]}</div>
          </th>
          <td className={classes.fixed}>
            {t('register.percent', { day: state.dayPercent ?? 0, night: state.nightPercent ?? 0 })}
          </td>
          <td>{missing(state.missing.day, state.missing.alwaysByDay) || t('gap.full')}</td>
          <td>{missing(state.missing.night, state.missing.alwaysByNight) || t('gap.full')}</td>
          <td className={classes.fixed}>
            <VerifiedMark verification={state.verification} mine={state.mine} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

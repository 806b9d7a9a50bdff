import { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { RegisterState } from '@leon/contracts/directory/register.ts';
import { offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './register.module.css';
import { noFilter, type RegisterFilter, registerRows } from './register-rows.ts';
import { useRegister } from './use-register.ts';
import { VerifiedMark } from './verified-mark.tsx';

/** Every offer with how it stands; filters narrow, the asker's own come first. */
export function OfferList() {
  const { t } = useLanguage();
  const [filter, setFilter] = useState<RegisterFilter>(noFilter);
  const offers = usePicture((state) => state.offers);
  const municipalities = usePicture((state) => state.municipalities);
  const { data, error, retry } = useRegister();
  const rows = useMemo(
    () => registerRows(offers.values(), data?.offers ?? [], municipalities, filter),
    [offers, data, municipalities, filter],
  );
  const headings = [
    t('register.col_offer'),
    t('register.kind'),
    t('register.municipality'),
    t('register.col_standard'),
    t('register.col_missing'),
    t('register.col_verified'),
  ];
  return (
    <section className={classes.panel} aria-label={t('register.list')}>
      <Filters
        filter={filter}
        change={(change) => setFilter({ ...filter, ...change })}
        shown={data === undefined ? null : rows.length}
      />
      {error === null || data === undefined ? null : <Refusal error={error} onClose={retry} />}
      <ScrollRegion className={classes.scroll} label={t('register.list')}>
        {data === undefined && error !== null ? (
          <EmptyState title={t('register.failed')}>
            <Button onClick={retry}>{t('shell.retry')}</Button>
          </EmptyState>
        ) : data === undefined || offers.size === 0 ? (
          <SkeletonRows rows={12} height={28} label={t('shell.loading')} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('register.no_match')} hint={t('register.no_match_hint')}>
            <Button onClick={() => setFilter(noFilter)}>{t('register.clear')}</Button>
          </EmptyState>
        ) : (
          <table className={`${classes.table} leon-figures`}>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th
                    key={heading}
                    scope="col"
                    className={heading === t('register.col_missing') ? classes.stated : undefined}
                  >
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ offer, state, municipality }) => (
                <OfferRow key={offer.id} {...{ offer, state, municipality }} />
              ))}
            </tbody>
          </table>
        )}
      </ScrollRegion>
    </section>
  );
}

interface FiltersProps {
  filter: RegisterFilter;
  change: (change: Partial<RegisterFilter>) => void;
  /** Null: not loaded. */
  shown: number | null;
}

function Filters({ filter, change, shown }: FiltersProps) {
  const { t, language } = useLanguage();
  const municipalities = usePicture((state) => state.municipalities);
  const kinds = OfferKind.options.map((kind) => ({ value: kind, label: offerKindWords[kind][language] }));
  const places = municipalities
    .map(({ code, name }) => ({ value: code, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'da'));
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        w={240}
        aria-label={t('register.search')}
        placeholder={t('register.search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('register.kind')}
        data={[{ value: '', label: t('register.any_kind') }, ...kinds]}
        value={filter.kind ?? ''}
        onChange={(event) => change({ kind: OfferKind.safeParse(event.currentTarget.value).data ?? null })}
      />
      <NativeSelect
        aria-label={t('register.municipality')}
        data={[{ value: '', label: t('register.any_municipality') }, ...places]}
        value={filter.municipality ?? ''}
        onChange={(event) => change({ municipality: event.currentTarget.value || null })}
      />
      <Checkbox
        label={t('register.mine')}
        checked={filter.mine}
        onChange={(event) => change({ mine: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('register.overdue_only')}
        checked={filter.overdue}
        onChange={(event) => change({ overdue: event.currentTarget.checked })}
      />
      <span className={`${classes.count} leon-figures`} role="status">
        {shown === null ? '' : t('register.count', { n: shown })}
      </span>
    </div>
  );
}

type OfferRowProps = ReturnType<typeof registerRows>[number];

function OfferRow({ offer, state, municipality }: OfferRowProps) {
  const { t, language } = useLanguage();
  const doubted = usePicture(({ doubts }) =>
    [...doubts.values()].some(({ offerId, answer }) => offerId === offer.id && answer === null),
  );
  return (
    <tr>
      <td className={classes.strong}>
        <Link href={`/register/${offer.id}`}>{offer.name}</Link>
        {doubted ? ' ' : null}
        {doubted ? <Mark tone="warn">{t('doubt.mark')}</Mark> : null}
      </td>
      <td>{offer.label ?? offerKindWords[offer.kind][language]}</td>
      <td>{municipality}</td>
      <td className={classes.fixed}>{standardText(state, t)}</td>
      <td className={classes.stated}>{state === undefined ? '' : missingText(state, t)}</td>
      <td>
        {state === undefined ? null : <VerifiedMark verification={state.verification} mine={state.mine} />}
      </td>
    </tr>
  );
}

type Translate = ReturnType<typeof useLanguage>['t'];

const standardText = (state: RegisterState | undefined, t: Translate): string =>
  state?.dayPercent == null || state.nightPercent == null
    ? t('register.no_standard')
    : t('register.percent', { day: state.dayPercent, night: state.nightPercent });

const missingText = ({ notStated }: RegisterState, t: Translate): string =>
  notStated.length === 0
    ? t('register.all_stated')
    : notStated.map((fact) => t(`fact.${fact}`).toLocaleLowerCase('da')).join(', ');

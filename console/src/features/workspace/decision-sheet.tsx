import { formatWhen } from '@leon/contracts/language/language.ts';
import { renderReason } from '@leon/contracts/language/reasons.ts';
import type { Alternative } from '@leon/contracts/matching/alternatives.ts';
import { Title } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { Shown } from './decision-dialog.tsx';
import classes from './decision-sheet.module.css';
import { useCompetenceName } from './use-competence-name.ts';

/** So much of each list is worth reading afterwards; the record keeps all of it. */
const mostRows = 12;

/** One choice as it was: the list with its reasons and figures, and the rules it was made under. */
export function DecisionSheet({ decision, record }: Shown) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const time = formatWhen(Date.parse(decision.at), now, language);
  const nameOf = (id: string) => record?.offers.find((offer) => offer.id === id)?.name ?? id;
  if (record === null)
    return (
      <section className={classes.sheet}>
        <p>{t('decision.destroyed')}</p>
      </section>
    );
  const { fitting, near } = record.alternatives;
  const listed = [...fitting, ...near].slice(0, mostRows);
  const rows = listed.some(({ offerId }) => offerId === decision.offerId)
    ? listed
    : [...listed, ...record.alternatives.rejected.filter(({ offerId }) => offerId === decision.offerId)];
  return (
    <section className={`${classes.sheet} leon-figures`}>
      <Title order={3} size="sm">
        {t('decision.of', { offer: nameOf(decision.offerId), time, rank: decision.rank })}
      </Title>
      <p className={classes.muted}>{t('decision.as_it_was', { time })}</p>
      <ol className={classes.list}>
        {rows.map((row) => (
          <Row
            key={row.offerId}
            row={row}
            name={nameOf(row.offerId)}
            chosen={row.offerId === decision.offerId}
          />
        ))}
      </ol>
      <details>
        <summary>{t('decision.rules')}</summary>
        <ul className={classes.rules}>
          {record.rules.map(({ id, version, name, source, status }) => (
            <li key={`${id} ${version}`}>
              {t('decision.rule', { name, version, source })}
              {status === 'approved' ? '' : ` (${t('decision.not_approved')})`}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Row({ row, name, chosen }: { row: Alternative; name: string; chosen: boolean }) {
  const { language } = useLanguage();
  const competenceName = useCompetenceName();
  return (
    <li value={row.rank} data-chosen={chosen || undefined} className={classes.row}>
      <strong>{name}</strong>{' '}
      <span className={classes.muted}>
        {row.reasons.map((reason) => renderReason(reason, language, competenceName)).join(' · ')}
      </span>
    </li>
  );
}

import type { BlockedReport } from '@leon/contracts/decisions/decision.routes.ts';
import { renderReason } from '@leon/contracts/language/reasons.ts';
import { offerKindShortWords } from '@leon/contracts/language/vocabulary.ts';
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import classes from './blocked.module.css';

interface Row {
  key: string;
  cells: readonly ReactNode[];
}

function CountTable({
  title,
  headings,
  rows,
}: {
  title: string;
  headings: readonly string[];
  rows: readonly Row[];
}) {
  return (
    <section className={classes.panel} aria-label={title}>
      <Title order={2} size="md">
        {title}
      </Title>
      <table className={`${classes.table} leon-figures`}>
        <ColumnHeads headings={headings} />
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <td key={nth}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** No competence is named where more than one was missing. */
const several = 'several';
const missing = (code: string) => ({ competences: code, tests: code });

export function ReasonTable({ rows }: { rows: BlockedReport['byReason'] }) {
  const { t, language } = useLanguage();
  const competences = usePicture((state) => state.competences);
  const name = (code: string) =>
    code === several
      ? t('blocked.several')
      : (competences.find((one) => one.code === code)?.[language] ?? code);
  return (
    <CountTable
      title={t('blocked.by_reason')}
      headings={[t('blocked.what'), t('blocked.kind'), t('blocked.decisions')]}
      rows={rows.map(({ code, competence, kind, decisions }) => ({
        key: `${code} ${competence} ${kind}`,
        cells: [
          renderReason({ code, params: missing(competence ?? several) }, language, name),
          offerKindShortWords[kind][language],
          decisions,
        ],
      }))}
    />
  );
}

export function MunicipalityTable({ rows }: { rows: BlockedReport['byMunicipality'] }) {
  const { t } = useLanguage();
  const municipalities = usePicture((state) => state.municipalities);
  return (
    <CountTable
      title={t('blocked.by_municipality')}
      headings={[t('blocked.by_municipality'), t('blocked.decisions'), t('blocked.offers')]}
      rows={rows.map(({ municipality, decisions, offers }) => ({
        key: municipality ?? '',
        cells: [
          municipalities.find(({ code }) => code === municipality)?.name ??
            municipality ??
            t('blocked.unknown_place'),
          decisions,
          offers,
        ],
      }))}
    />
  );
}

export function OfferTable({ rows }: { rows: BlockedReport['byOffer'] }) {
  const { t } = useLanguage();
  const offers = usePicture((state) => state.offers);
  return (
    <CountTable
      title={t('blocked.by_offer')}
      headings={[t('blocked.by_offer'), t('blocked.decisions')]}
      rows={rows.slice(0, 30).map(({ offerId, decisions }) => ({
        key: offerId,
        cells: [offers.get(offerId)?.name ?? offerId, decisions],
      }))}
    />
  );
}

import type { FactRow, Vocabulary } from '@leon/contracts/directory/register.ts';
import type { RegisterFact, RegisterFactName } from '@leon/contracts/directory/register-fact.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { factName, factText, wordsOf } from './fact-words.ts';
import { OriginText } from './origin-text.tsx';
import classes from './register.module.css';

interface FactTableProps {
  rows: readonly FactRow[];
  vocabulary: Vocabulary | undefined;
  statable: ReadonlySet<RegisterFactName>;
  onEdit: (fact: RegisterFact) => void;
}

export function FactTable({ rows, vocabulary, statable, onEdit }: FactTableProps) {
  const { t, language } = useLanguage();
  const speaking = { t, language, nameOf: wordsOf(vocabulary, language) };
  const may = rows.some(({ said }) => statable.has(said.fact));
  const shared = sharedSource(rows);
  return (
    <table className={`${classes.table} leon-figures`}>
      {shared === null ? null : (
        <caption className={classes.caption}>{t('origin.shared', { source: shared })}</caption>
      )}
      <thead className="leon-hidden">
        <tr>
          <th scope="col">{t('fact.col_what')}</th>
          <th scope="col">{t('fact.col_when')}</th>
          <th scope="col">{t('fact.col_origin')}</th>
          {may ? <th scope="col">{t('fact.col_change')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ said, origin }) => (
          <tr key={`${said.fact} ${said.key}`}>
            <th scope="row" className={classes.what}>
              {factName(said, speaking)}
            </th>
            <td>
              <Said said={said} text={factText(said, speaking)} />
            </td>
            <td>
              <OriginText origin={origin} stated={said.value !== null} shared={shared} />
            </td>
            {may ? (
              <td className={classes.act}>
                {statable.has(said.fact) ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('fact.edit_of', { what: factName(said, speaking) })}
                    onClick={() => onEdit(said)}
                  >
                    {t('fact.edit')}
                  </Button>
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ said, text }: { said: RegisterFact; text: string }) {
  if (said.value === null) return <Mark tone="muted">{text}</Mark>;
  if (said.fact === 'number') return <PhoneNumber number={said.value} />;
  const missing = (said.fact === 'competence' || said.fact === 'test') && !said.value.offered;
  return missing ? <Mark tone="warn">{text}</Mark> : text;
}

/** The source that three rows or more have in common. */
function sharedSource(rows: readonly FactRow[]): string | null {
  const bySource = Map.groupBy(
    rows.filter(({ origin }) => origin.kind === 'file' && origin.source !== null),
    ({ origin }) => origin.source,
  );
  const [most] = [...bySource].toSorted(([, a], [, b]) => b.length - a.length);
  return most === undefined || most[1].length < 3 ? null : most[0];
}

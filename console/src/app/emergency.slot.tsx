import type { OpenedCase } from '@leon/contracts/audit/break-glass.ts';
import { type CaseFieldValues, caseFields } from '@leon/contracts/calls/case-field.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { isbarWords } from '@leon/contracts/language/case-words.ts';
import { Title } from '@mantine/core';
import { Fragment, useCallback } from 'react';
import { BreakGlassPage } from '../features/break-glass/break-glass.page.tsx';
import { isbarLines } from '../features/workspace/isbar-text.ts';
import { outsideScreen } from '../features/workspace/protected-values.ts';
import { useCompetenceName } from '../features/workspace/use-competence-name.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import classes from './shell.module.css';

const letters = ['I', 'S', 'B', 'A', 'R'] as const;

/** The emergency access and the words of a case's fields know nothing of each other; here they meet. */
export function EmergencySlot({ session }: { session: Session }) {
  const renderContent = useCallback((opened: OpenedCase) => <ReadCase opened={opened} />, []);
  return <BreakGlassPage session={session} renderContent={renderContent} />;
}

function ReadCase({ opened }: { opened: OpenedCase }) {
  const { t, language } = useLanguage();
  const competenceName = useCompetenceName();
  const values = outsideScreen(valuesOf(opened), opened.address, t('address.mark'));
  return letters.map((letter) => {
    const lines = isbarLines(letter, values, { language, t, competenceName });
    return lines.length === 0 ? null : (
      <section key={letter} className={classes.letter}>
        <Title order={3} size="h5">
          {letter} – {isbarWords[letter][language]}
        </Title>
        <dl>
          {lines.map(({ label, text }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
    );
  });
}

/** A value that no longer fits its shape counts as not said. */
function valuesOf({ fields }: OpenedCase): CaseFieldValues {
  const entries = fields.flatMap(({ field, value }) => {
    const parsed = caseFields[field].safeParse(value);
    return parsed.success ? [[field, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries) as CaseFieldValues;
}

import type { getVocabulary } from '@leon/contracts/directory/register.routes.ts';
import type { Vocabulary } from '@leon/contracts/directory/register.ts';
import { offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './register.module.css';
import type { Reading } from './use-reading.ts';
import { Editions, ProblemWords } from './vocabulary-parts.tsx';
import words from './vocabulary-view.module.css';

/** What the words of the register mean, in which edition, and which of it nobody has approved. */
export function VocabularyView({ reading }: { reading: Reading<typeof getVocabulary> }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const { data, error, retry } = reading;
  return (
    <section className={classes.panel} aria-label={t('register.words')}>
      <div className={classes.filters}>
        <TextInput
          type="search"
          w={280}
          aria-label={t('words.search')}
          placeholder={t('words.search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={classes.small}>{t('words.unapproved')}</span>
      </div>
      <ScrollRegion className={classes.scroll} label={t('register.words')}>
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={10} height={48} label={t('shell.loading')} />
          ) : (
            <EmptyState title={t('register.failed')}>
              <Button onClick={retry}>{t('shell.retry')}</Button>
            </EmptyState>
          )
        ) : (
          <Words vocabulary={data} wanted={typed.trim().toLocaleLowerCase('da')} />
        )}
      </ScrollRegion>
    </section>
  );
}

interface Word {
  key: string;
  name: string;
  definitions: Vocabulary['kinds'][number]['definitions'];
  notes: string[];
}

function Words({ vocabulary, wanted }: { vocabulary: Vocabulary; wanted: string }) {
  const { t, language } = useLanguage();
  const problems = usePicture((state) => state.problemTemplates);
  const requiredIn = (code: string): string[] => [
    ...new Set(
      vocabulary.requirements
        .filter(({ competence }) => competence === code)
        .map(
          ({ edition, approved }) =>
            `${t('words.required_by', { edition })}: ${t(approved ? 'register.confirmed' : 'register.not_approved').toLocaleLowerCase('da')}`,
        ),
    ),
  ];
  const sections: { title: string; words: Word[] }[] = [
    {
      title: t('words.kinds'),
      words: vocabulary.kinds.map(({ kind, definitions }) => ({
        ...{ key: kind, name: offerKindWords[kind][language], definitions, notes: [] },
      })),
    },
    {
      title: t('words.competences'),
      words: vocabulary.competences.map(({ code, definitions, source, ...names }) => ({
        ...{ key: code, name: names[language], definitions },
        notes: [...requiredIn(code), t('words.source', { source })],
      })),
    },
    {
      title: t('words.tests'),
      words: vocabulary.tests.map(({ code, definitions, codes, ...names }) => ({
        ...{
          key: code,
          name: names[language],
          definitions,
          notes: codes.length === 0 ? [] : [codes.join(', ')],
        },
      })),
    },
    {
      title: t('words.equipment'),
      words: vocabulary.equipment.map(({ code, definitions, source, ...names }) => ({
        ...{ key: code, name: names[language], definitions, notes: [t('words.source', { source })] },
      })),
    },
  ];
  const matches = ({ name, definitions }: Word) =>
    [name, ...definitions.map((one) => one[language])].join(' ').toLocaleLowerCase('da').includes(wanted);
  const found = sections.map(({ title, words: all }) => ({ title, words: all.filter(matches) }));
  const all = wanted === '';
  if (!all && found.every((section) => section.words.length === 0))
    return <EmptyState title={t('words.none')} />;
  return (
    <div className={words.sections}>
      {all ? <Editions editions={vocabulary.editions} /> : null}
      {found.map((section) =>
        section.words.length === 0 ? null : (
          <Section key={section.title} title={section.title}>
            <dl className={words.words}>
              {section.words.map((word) => (
                <WordEntry key={word.key} word={word} />
              ))}
            </dl>
          </Section>
        ),
      )}
      {all ? <ProblemWords problems={problems} vocabulary={vocabulary} /> : null}
    </div>
  );
}

function WordEntry({ word }: { word: Word }) {
  const { t, language } = useLanguage();
  return (
    <div>
      <dt>{word.name}</dt>
      {word.definitions.map((definition) => (
        <dd key={definition.edition ?? ''}>
          {definition.edition === null ? null : (
            <strong>{t('words.edition_only', { edition: definition.edition })}: </strong>
          )}
          {definition[language]}
        </dd>
      ))}
      {word.notes.length === 0 ? null : <dd className={classes.small}>{word.notes.join(' · ')}</dd>}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}

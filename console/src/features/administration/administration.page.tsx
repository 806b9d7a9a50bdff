import { freshnessAt } from '@leon/contracts/capacity/capacity.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { formatDate, formatTime } from '@leon/contracts/language/language.ts';
import { roleWords } from '@leon/contracts/language/vocabulary.ts';
import { Anchor, Title } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { formatAge } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { pictureAge } from '../../stores/picture-state.ts';
import classes from './administration.module.css';
import { ClocksSection } from './clocks-section.tsx';
import { FactList } from './fact-list.tsx';
import { NoticesSection } from './notices-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SupportSection } from './support-section.tsx';

export function AdministrationPage({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const none = t('admin.none');
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('admin.title')}
      </Title>
      <FactList
        title={t('admin.who')}
        facts={[
          [t('admin.name'), session.name],
          [t('admin.role'), roleWords[session.role][language]],
          [t('admin.organisation'), session.organisation?.name ?? none],
          [t('admin.desk'), session.desk?.name ?? none],
          [t('admin.build'), session.build],
        ]}
      />
      <SessionsSection session={session} />
      <SupportSection session={session} />
      <ClocksSection session={session} />
      <NoticesSection session={session} />
      <PictureFacts streams={session.streams} />
      <section className={classes.card}>
        <Anchor href="/documentation">{t('admin.docs')}</Anchor>
        <p className={classes.hint}>{t('admin.docs_hint')}</p>
      </section>
    </div>
  );
}

function PictureFacts({ streams }: { streams: readonly string[] }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const picture = usePicture();
  const old = [...picture.capacities.values()].filter((capacity) =>
    ['stale', 'unknown'].includes(freshnessAt(capacity, now)),
  ).length;
  const age = pictureAge(picture, now);
  return (
    <FactList
      title={t('admin.picture')}
      facts={[
        [t('admin.connection'), t(`admin.connection.${picture.connection}`)],
        [t('admin.age'), Number.isFinite(age) ? formatAge(age, t) : t('picture.waiting')],
        [t('admin.server_time'), `${formatDate(now)} ${formatTime(now, language)}`],
        [
          t('admin.streams'),
          streams.map((stream) => `${stream} (${picture.revisions[stream] ?? '–'})`).join(', ') ||
            t('admin.none'),
        ],
        [t('admin.offers'), String(picture.offers.size)],
        [t('admin.capacities'), `${picture.capacities.size}, ${t('admin.stale')}: ${old}`],
      ]}
    />
  );
}

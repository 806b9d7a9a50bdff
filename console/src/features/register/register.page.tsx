import { getVocabulary } from '@leon/contracts/directory/register.routes.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { PageViews } from '../../ui/page-views.tsx';
import { GapReport } from './gap-report.tsx';
import { OfferList } from './offer-list.tsx';
import { OfferRegister } from './offer-register.tsx';
import classes from './register.module.css';
import { useReading } from './use-reading.ts';
import { VocabularyView } from './vocabulary-view.tsx';

const views = [
  { path: '/register', label: 'register.list' },
  { path: '/register/mangler', label: 'register.gaps' },
  { path: '/register/ordliste', label: 'register.words' },
] as const;

/** The register of offers: what is known, where from, what is missing, and who keeps it. */
export function RegisterPage({ session, view }: { session: Session; view: string | null }) {
  const { t } = useLanguage();
  const vocabulary = useReading(getVocabulary, {}, '');
  const here = view === 'mangler' || view === 'ordliste' ? `/register/${view}` : '/register';
  return (
    <div className={classes.page}>
      <PageViews
        label={t('register.views')}
        here={here}
        views={views.map(({ path, label }) => ({ path, label: t(label) }))}
      />
      {view === null ? (
        <OfferList />
      ) : view === 'mangler' ? (
        <GapReport vocabulary={vocabulary.data} />
      ) : view === 'ordliste' ? (
        <VocabularyView reading={vocabulary} />
      ) : (
        <OfferRegister key={view} offerId={view} session={session} vocabulary={vocabulary.data} />
      )}
    </div>
  );
}

import { getRegisterOffer } from '@leon/contracts/directory/register.routes.ts';
import type { Vocabulary } from '@leon/contracts/directory/register.ts';
import { type RegisterFact, statableBy } from '@leon/contracts/directory/register-fact.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { OfferId } from '@leon/contracts/ids.ts';
import { offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../../lib/api-error.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { DoubtsSection } from './doubts-section.tsx';
import { FactDialog } from './fact-dialog.tsx';
import { FactSections } from './fact-sections.tsx';
import { HistoryList } from './history-list.tsx';
import classes from './offer-register.module.css';
import { StandardSection } from './standard-section.tsx';
import { useReading } from './use-reading.ts';
import { VerifyBox } from './verify-box.tsx';

interface OfferRegisterProps {
  offerId: string;
  session: Session;
  vocabulary: Vocabulary | undefined;
}

/** Everything known of one offer; its own organisation corrects it here. */
export function OfferRegister({ offerId, session, vocabulary }: OfferRegisterProps) {
  const { t, language } = useLanguage();
  const id = OfferId.safeParse(offerId).data;
  const offer = usePicture((state) => (id === undefined ? undefined : state.offers.get(id)));
  const municipality = usePicture(
    (state) => state.municipalities.find(({ code }) => code === offer?.municipality)?.name,
  );
  const input = { params: { offerId: offerId as OfferId } };
  const { data, error, retry, accept } = useReading(getRegisterOffer, input, `${offerId} ${offer?.version}`);
  const [editing, setEditing] = useState<RegisterFact | null>(null);

  if (data === undefined || offer === undefined) {
    if (error === null) return <SkeletonRows rows={8} height={64} label={t('shell.loading')} />;
    const unknown = error instanceof ApiError && error.status < 500;
    return (
      <EmptyState title={t(unknown ? 'register.not_found' : 'register.failed')}>
        {unknown ? null : <Button onClick={retry}>{t('shell.retry')}</Button>}
        <Button component={Link} href="/register" variant="default">
          {t('register.back')}
        </Button>
      </EmptyState>
    );
  }
  const statable = data.state.mine ? statableBy(session.role) : new Set<never>();
  return (
    <div className={classes.offer}>
      <header className={classes.head}>
        <div>
          <Title order={1} size="h3">
            {offer.name}
          </Title>
          <p className={classes.about}>
            {[offer.label ?? offerKindWords[offer.kind][language], municipality].filter(Boolean).join(' · ')}
            {offer.demoData ? (
              <>
                {' · '}
                <Mark tone="muted">{t('register.demo')}</Mark>
              </>
            ) : null}
          </p>
          {data.state.mine ? null : <p className={classes.about}>{t('register.read_only')}</p>}
        </div>
        <VerifyBox register={data} onSaid={accept} />
      </header>
      <div className={classes.columns}>
        <FactSections register={data} vocabulary={vocabulary} statable={statable} onEdit={setEditing} />
        <div className={classes.side}>
          <DoubtsSection register={data} vocabulary={vocabulary} />
          <StandardSection register={data} vocabulary={vocabulary} />
          <HistoryList register={data} vocabulary={vocabulary} statable={statable} onSaid={accept} />
        </div>
      </div>
      {editing === null || vocabulary === undefined ? null : (
        <FactDialog
          fact={editing}
          register={data}
          vocabulary={vocabulary}
          onClose={() => setEditing(null)}
          onSaid={accept}
        />
      )}
    </div>
  );
}

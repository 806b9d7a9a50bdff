import type { OpenedCase } from '@leon/contracts/audit/break-glass.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { Button, Title } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './break-glass.module.css';
import { BreakGlassForm } from './break-glass-form.tsx';
import { OpenedCaseView } from './opened-case-view.tsx';
import { useOpenedCase } from './use-opened-case.ts';

interface BreakGlassPageProps {
  session: Session;
  renderContent: (opened: OpenedCase) => ReactNode;
}

/** Emergency access: why, for how long, and that it is told, stand before the case does. */
export function BreakGlassPage({ session, renderContent }: BreakGlassPageProps) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const { opened, busy, error, clear, open, end, forget } = useOpenedCase();
  const onOver = useCallback(() => {
    forget();
    setOver(true);
  }, [forget]);
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('glass.title')}
      </Title>
      <Refusal error={error} onClose={clear} />
      {opened !== null ? (
        <OpenedCaseView
          glass={opened.glass}
          opened={opened.case}
          busy={busy}
          renderContent={renderContent}
          onEnd={() => void end().then((done) => setOver(done))}
          onOver={onOver}
        />
      ) : over ? (
        <EmptyState title={t('glass.ended')} hint={t('glass.ended_hint')}>
          <Button variant="default" onClick={() => setOver(false)}>
            {t('glass.again')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <p className={classes.intro}>{t('glass.intro')}</p>
          <BreakGlassForm
            ownDesk={session.desk?.code ?? null}
            busy={busy}
            onOpen={(asked) => void open(asked)}
          />
        </>
      )}
    </div>
  );
}

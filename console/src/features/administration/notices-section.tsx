import type { Session } from '@leon/contracts/identity/session.ts';
import { listNotices } from '@leon/contracts/oversight/notice.routes.ts';
import { Title } from '@mantine/core';
import { useCallback } from 'react';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useFetched } from '../../lib/use-fetched.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './administration.module.css';
import { NoticeDeliveries } from './notice-deliveries.tsx';
import { NoticeTargets } from './notice-targets.tsx';

/** Who is told of what outside LEON's screens, and whether it arrived; what did not stands first. */
export function NoticesSection({ session }: { session: Session }) {
  const { t } = useLanguage();
  const read = useCallback((signal: AbortSignal) => call(listNotices, {}, { signal }), []);
  const { value, error, reload } = useFetched(read);
  return (
    <section className={classes.card} aria-labelledby="admin-notices">
      <div className={classes.head}>
        <Title order={2} size="h5" id="admin-notices">
          {t('notices.title')}
        </Title>
        <span role="status">
          {value === null || value.failed === 0 ? null : (
            <Mark tone="danger">{t('notices.failed', { n: value.failed })}</Mark>
          )}
        </span>
      </div>
      <p className={classes.hint}>{t('notices.hint')}</p>
      <Refusal error={error} />
      {value === null ? (
        <SkeletonRows rows={4} height={28} label={t('notices.title')} />
      ) : (
        <>
          <NoticeTargets session={session} targets={value.targets} onChanged={reload} />
          <NoticeDeliveries deliveries={value.deliveries} onChanged={reload} />
        </>
      )}
    </section>
  );
}

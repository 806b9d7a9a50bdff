import { listSignedIn } from '@leon/contracts/identity/open-sessions.routes.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useFetched } from '../../lib/use-fetched.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './administration.module.css';
import { SessionsRow } from './sessions-row.tsx';

/** Who is signed in, of the own desk or everybody; signed out everywhere with a reason. */
export function SessionsSection({ session }: { session: Session }) {
  const { t } = useLanguage();
  const read = useCallback((signal: AbortSignal) => call(listSignedIn, {}, { signal }), []);
  const { value, error, reload } = useFetched(read);
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const ended = (said: string) => {
    setOpen(null);
    setDone(said);
    reload();
  };
  return (
    <section className={classes.card} aria-labelledby="admin-sessions">
      <Title order={2} size="h5" id="admin-sessions">
        {t('sessions.title')}
      </Title>
      <p className={classes.hint}>
        {t(session.role === 'administrator' ? 'sessions.hint_all' : 'sessions.hint_desk')}
      </p>
      <Refusal error={error} />
      <p role="status" className={classes.done}>
        {done}
      </p>
      {value === null ? (
        <SkeletonRows rows={4} height={28} label={t('sessions.title')} />
      ) : value.users.length === 0 ? (
        <p className={classes.hint}>{t('sessions.nobody')}</p>
      ) : (
        <table className={`${classes.table} leon-figures`}>
          <thead>
            <tr>
              <th scope="col">{t('admin.name')}</th>
              <th scope="col">{t('sessions.where')}</th>
              <th scope="col">{t('sessions.seen')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {value.users.map((user) => (
              <SessionsRow
                key={user.userId}
                user={user}
                open={open === user.userId}
                onOpen={() => setOpen(open === user.userId ? null : user.userId)}
                onEnded={ended}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

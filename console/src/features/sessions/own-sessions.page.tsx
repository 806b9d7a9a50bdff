import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
} from '@leon/contracts/identity/own-sessions.routes.ts';
import type { SessionId } from '@leon/contracts/identity/own-sessions.ts';
import { Button, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useFetched } from '../../lib/use-fetched.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { OwnSessionRow } from './own-session-row.tsx';
import classes from './own-sessions.module.css';

/** Where she is signed in: whoever left a computer open, or lost a phone, ends it from here. */
export function OwnSessionsPage() {
  const { t } = useLanguage();
  const read = useCallback((signal: AbortSignal) => call(listOwnSessions, {}, { signal }), []);
  const { value, error: unread, reload } = useFetched(read);
  const { run, waiting, error, clear } = useCommand();
  const [ended, setEnded] = useState<number | null>(null);
  const others = value?.sessions.filter(({ here }) => !here).length ?? 0;

  const end = (sessionId: SessionId | null) => {
    setEnded(null);
    void run(async () => {
      const body = { commandId: newCommandId() };
      const answer =
        sessionId === null
          ? await send(endOtherSessions, { body })
          : await send(endOwnSession, { params: { sessionId }, body });
      setEnded(answer.ended);
      reload();
    });
  };
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('own.title')}
      </Title>
      <p className={classes.hint}>{t('own.intro')}</p>
      <Refusal error={error ?? unread} {...(error === null ? {} : { onClose: clear })} />
      <p role="status" className={classes.done}>
        {ended === null ? '' : ended === 1 ? t('own.ended_one') : t('own.ended_many', { n: ended })}
      </p>
      {value === null ? (
        <SkeletonRows rows={2} height={64} label={t('own.title')} />
      ) : (
        <ul className={classes.list} aria-label={t('own.title')}>
          {value.sessions.map((session) => (
            <OwnSessionRow
              key={session.id}
              session={session}
              busy={waiting !== 'no'}
              onEnd={() => end(session.id)}
            />
          ))}
        </ul>
      )}
      {others === 0 && value !== null ? <p className={classes.hint}>{t('own.nowhere_else')}</p> : null}
      <div className={classes.ways}>
        <Button component={Link} href="/" className={classes.way ?? ''} variant="subtle">
          {t('access.home')}
        </Button>
        {others === 0 ? null : (
          <Button
            className={classes.way ?? ''}
            variant="default"
            disabled={waiting !== 'no'}
            onClick={() => end(null)}
          >
            {t('own.end_others')}
          </Button>
        )}
      </div>
    </div>
  );
}

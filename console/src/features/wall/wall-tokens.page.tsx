import type { Session } from '@leon/contracts/identity/session.ts';
import { listWallTokens, revokeWallToken } from '@leon/contracts/oversight/wall.routes.ts';
import type { WallToken } from '@leon/contracts/oversight/wall.ts';
import { Button, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { IssueWall } from './issue-wall.tsx';
import classes from './wall-tokens.module.css';

/** Which walls there are, a new one, and taking one back. */
export function WallTokensPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const [tokens, setTokens] = useState<readonly WallToken[] | null>(null);
  const { run, waiting, error, clear } = useCommand();
  const read = useCallback(() => run(async () => setTokens((await call(listWallTokens, {})).tokens)), [run]);
  useEffect(() => void read(), [read]);
  const revoke = (tokenId: string) =>
    void run(async () => {
      await send(revokeWallToken, { params: { tokenId }, body: { commandId: newCommandId() } });
      setTokens((await call(listWallTokens, {})).tokens);
    });
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('wall.tokens')}
      </Title>
      <p className={classes.hint}>{t('wall.hint')}</p>
      <IssueWall session={session} onIssued={() => void read()} />
      <Refusal error={error} onClose={clear} />
      {tokens === null ? (
        error === null ? (
          <SkeletonRows rows={3} height={36} label={t('shell.loading')} />
        ) : null
      ) : tokens.length === 0 ? (
        <EmptyState title={t('wall.none')} />
      ) : (
        <TokenTable tokens={tokens} busy={waiting !== 'no'} onRevoke={revoke} />
      )}
    </div>
  );
}

interface TokenTableProps {
  tokens: readonly WallToken[];
  busy: boolean;
  onRevoke: (tokenId: string) => void;
}

function TokenTable({ tokens, busy, onRevoke }: TokenTableProps) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const desks = usePicture((state) => state.desks);
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const headings = [
    t('wall.name'),
    t('wall.desk'),
    t('wall.col_issued'),
    t('wall.col_seen'),
    t('wall.col_state'),
  ];
  return (
    <table className={`${classes.table} leon-figures`}>
      <ColumnHeads headings={headings} />
      <tbody>
        {tokens.map(({ id, name, desk, issuedAt, issuedBy, seenAt, revokedAt, revokedBy }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {desk === null ? t('wall.region') : (desks.find(({ code }) => code === desk)?.name ?? desk)}
            </td>
            <td>{t('wall.by_at', { time: at(issuedAt), name: issuedBy })}</td>
            <td>{seenAt === null ? t('wall.never_seen') : at(seenAt)}</td>
            <td>
              {revokedAt === null ? (
                <span className={classes.state}>
                  <Mark tone="ok">{t('wall.active')}</Mark>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    aria-label={t('wall.revoke_which', { name })}
                    onClick={() => onRevoke(id)}
                  >
                    {t('wall.revoke')}
                  </Button>
                </span>
              ) : (
                <Mark tone="muted">{t('wall.revoked', { time: at(revokedAt), name: revokedBy ?? '' })}</Mark>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { SignedInUser } from '@leon/contracts/identity/open-sessions.ts';
import { roleWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './administration.module.css';
import { EndSessionsForm } from './end-sessions-form.tsx';

interface SessionsRowProps {
  user: SignedInUser;
  open: boolean;
  onOpen: () => void;
  onEnded: (said: string) => void;
}

export function SessionsRow({ user, open, onOpen, onEnded }: SessionsRowProps) {
  const { t, language } = useLanguage();
  const desk = usePicture((state) => state.desks).find(({ code }) => code === user.desk)?.name;
  return (
    <>
      <tr>
        <th scope="row">
          {user.name}
          <span className={classes.source}>
            {[roleWords[user.role][language], desk].filter((part) => part !== undefined).join(', ')}
          </span>
        </th>
        <td>
          {user.sessions === 1 ? t('sessions.one') : t('sessions.many', { n: user.sessions })}{' '}
          {user.locked ? <Mark tone="muted">{t('sessions.locked')}</Mark> : null}
        </td>
        <td>{formatTimeNear(Date.parse(user.seenAt), nowMs(), language)}</td>
        <td className={classes.end}>
          <Button size="compact-sm" variant="default" aria-expanded={open} onClick={onOpen}>
            {t('sessions.end')}
            <VisuallyHidden>: {user.name}</VisuallyHidden>
          </Button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={4}>
            <EndSessionsForm user={user} onEnded={onEnded} onCancel={onOpen} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

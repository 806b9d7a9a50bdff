import type { Session } from '@leon/contracts/identity/session.ts';
import { IconUsers } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-panel.module.css';
import type { CaseView } from './use-case-view.ts';
import { useOthersHere } from './use-presence.ts';

/** "Visitator B er også her": whoever has the case open sees who else has. */
export function PresenceNote({ view, session }: { view: CaseView; session: Session }) {
  const { t, language } = useLanguage();
  const others = useOthersHere(view.row.id, session);
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(others);
  return (
    <span role="status" className={others.length === 0 ? undefined : classes.presence}>
      {others.length === 0 ? null : (
        <>
          <IconUsers size={15} aria-hidden />
          {t(others.length === 1 ? 'presence.also_here' : 'presence.also_here_many', { names })}
        </>
      )}
    </span>
  );
}

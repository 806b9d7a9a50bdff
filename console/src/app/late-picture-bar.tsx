import { deskRoles, type Role } from '@leon/contracts/identity/role.ts';
import { renderError } from '@leon/contracts/language/errors.ts';
import { pictureWarnAfterMs } from '@leon/contracts/realtime/stream.ts';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { nowMs, useNow } from '../lib/clock.ts';
import { formatAge } from '../lib/language/format.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePicture } from '../stores/picture.ts';
import { pictureAge } from '../stores/picture-state.ts';
import classes from './shell.module.css';

/** Past ten seconds the picture is old: says so loudly, and what still works. */
export function LatePictureBar({ role }: { role: Role }) {
  const { t, language } = useLanguage();
  useNow();
  const age = usePicture((state) => pictureAge(state, nowMs()));
  const offline = usePicture((state) => state.connection === 'offline');
  const outdated = usePicture((state) => state.needsReload);
  if (outdated)
    // She chooses the moment: a page that reloads itself in the middle of a call takes the caret away.
    return (
      <Bar>
        {renderError('client.outdated', {}, language)}
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
      </Bar>
    );
  if (!Number.isFinite(age)) return offline ? <Bar>{t('picture.none')}</Bar> : null;
  if (age < pictureWarnAfterMs) return null;
  const words = { age: formatAge(age, t) };
  const whose = deskRoles.has(role) ? 'desk' : role === 'prehospital_crew' ? 'crew' : 'others';
  return <Bar>{t(offline ? `picture.offline_${whose}` : `picture.late_${whose}`, words)}</Bar>;
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <div className={`${classes.late} leon-figures`} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      {children}
    </div>
  );
}

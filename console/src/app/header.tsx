import { deskRoles, type Role, registersOnly } from '@leon/contracts/identity/role.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useLanguage } from '../lib/language/use-language.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { AlarmMenu } from './alarm-menu.tsx';
import { areasOf } from './areas.ts';
import header from './header.module.css';
import { LanguageButton, ThemeButton, UserMenu } from './header-menus.tsx';
import { PictureAge } from './picture-age.tsx';
import classes from './shell.module.css';
import { SoundCheck } from './sound-check.tsx';
import { isOwnWindow, useOpenCase } from './use-open-case.ts';

/** Their device is held in a hand, often in a glove. */
const handheld: ReadonlySet<Role> = new Set<Role>([
  'prehospital_crew',
  'on_call_doctor',
  'general_practitioner',
]);

export function Header({ session }: { session: Session }) {
  const { t } = useLanguage();
  const [location] = useLocation();
  const openCase = useOpenCase();
  const mine = areasOf(session.role);
  const apart = isOwnWindow(location);
  const atDesk = deskRoles.has(session.role);
  return (
    <header className={classes.header} data-handheld={handheld.has(session.role) || undefined}>
      <span className={classes.product}>LEON</span>
      <span className={classes.place}>{session.desk?.name ?? session.organisation?.name ?? ''}</span>
      {mine.length < 2 || apart ? null : (
        <nav className={classes.nav} aria-label={t('shell.areas')}>
          {mine.map(({ path, label }) => (
            <Link key={path} href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
              {t(label)}
            </Link>
          ))}
        </nav>
      )}
      {atDesk && !apart ? <SearchButton /> : null}
      <div className={classes.end}>
        {atDesk ? <SoundCheck session={session} /> : null}
        {atDesk && !registersOnly.has(session.role) ? (
          <AlarmMenu session={session} onOpenCase={openCase} />
        ) : null}
        <PictureAge />
        <ThemeButton />
        <LanguageButton />
        <UserMenu session={session} />
      </div>
    </header>
  );
}

function SearchButton() {
  const { t } = useLanguage();
  return (
    <Button
      variant="default"
      className={header.search ?? ''}
      justify="space-between"
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={<KeyHint action="palette" />}
      onClick={() => useDialogs.getState().show('palette')}
    >
      <span className={header.words}>{t('palette.open')}</span>
    </Button>
  );
}

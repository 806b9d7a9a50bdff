import { deskRoles, registersOnly } from '@leon/contracts/identity/role.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { roleWords } from '@leon/contracts/language/vocabulary.ts';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconBell,
  IconChevronDown,
  IconDevices,
  IconKeyboard,
  IconLock,
  IconLockOpen,
  IconLogout,
  IconLogout2,
  IconMoon,
  IconPrinter,
  IconSun,
  IconSunMoon,
  IconUsers,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { useLanguage } from '../lib/language/use-language.ts';
import { signInAnewAt } from '../lib/sign-in-address.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { useSession } from '../stores/session.store.ts';
import { useSoundCheck } from '../stores/sound-check.store.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useThemeInForce } from './providers.tsx';

export function ThemeButton() {
  const { t } = useLanguage();
  const scheme = useThemeInForce();
  const set = usePreferences((state) => state.set);
  const night = scheme === 'dark';
  const label = night ? t('shell.to_day') : t('shell.to_night');
  return (
    <ActionIcon
      variant="subtle"
      size={30}
      aria-label={label}
      title={label}
      onClick={() => set({ theme: night ? 'light' : 'dark' })}
    >
      {night ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </ActionIcon>
  );
}

export function LanguageButton() {
  const { t, language } = useLanguage();
  const set = usePreferences((state) => state.set);
  return (
    <Button
      variant="subtle"
      px="sm"
      aria-label={t('shell.language')}
      onClick={() => set({ language: language === 'da' ? 'en' : 'da' })}
    >
      {language === 'da' ? 'EN' : 'DA'}
    </Button>
  );
}

export function UserMenu({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const { signOut, signOutEverywhere, lock } = useSession();
  const { set, sound } = usePreferences();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('shell.user_menu', { name: session.name })}
        >
          {session.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {[roleWords[session.role][language], session.desk?.name ?? session.organisation?.name]
            .filter((text) => text !== undefined)
            .join(' · ')}
        </Menu.Label>
        <Menu.Item leftSection={<IconSunMoon size={16} aria-hidden />} onClick={() => set({ theme: 'auto' })}>
          {t('shell.follow_system')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<KeyHint action="help" />}
          onClick={() => useDialogs.getState().show('keys')}
        >
          {t('shell.keys')}
        </Menu.Item>
        <Menu.Item
          leftSection={sound ? <IconVolume size={16} aria-hidden /> : <IconVolumeOff size={16} aria-hidden />}
          onClick={() => set({ sound: !sound })}
        >
          {t(sound ? 'sound.off' : 'sound.on')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBell size={16} aria-hidden />}
          onClick={() => useDialogs.getState().show('sound')}
        >
          {t('sound.test')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => useDialogs.getState().show('empty-form')}
        >
          {t('print.empty')}
        </Menu.Item>
        {deskRoles.has(session.role) && !registersOnly.has(session.role) ? (
          <Menu.Item component={Link} href="/noedadgang" leftSection={<IconLockOpen size={16} aria-hidden />}>
            {t('shell.emergency')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        {session.lockAfterMinutes === null ? null : (
          <>
            <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={() => void lock()}>
              {t('lock.now')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconUsers size={16} aria-hidden />}
              onClick={() => void lock().then(() => window.location.assign(signInAnewAt('/')))}
            >
              {t('lock.switch')}
            </Menu.Item>
          </>
        )}
        <Menu.Item component={Link} href="/mine-log-ind" leftSection={<IconDevices size={16} aria-hidden />}>
          {t('own.menu')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout2 size={16} aria-hidden />}
          onClick={() => void signOutEverywhere()}
        >
          {t('lock.everywhere')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => {
            useSoundCheck.getState().confirm(null);
            void signOut();
          }}
        >
          {t('shell.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import type { BrowserKind, DeviceKind, OwnSession } from '@leon/contracts/identity/own-sessions.ts';
import { browserWords, deviceWords } from '@leon/contracts/language/access-words.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet } from '@tabler/icons-react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './own-sessions.module.css';

const icons = { computer: IconDeviceDesktop, tablet: IconDeviceTablet, phone: IconDeviceMobile } as const;

function nameOf(device: DeviceKind | null, browser: BrowserKind | null, language: Language, unknown: string) {
  const words = [device === null ? unknown : deviceWords[device][language]];
  return browser === null ? words[0] : `${words[0]}, ${browserWords[browser]}`;
}

interface OwnSessionRowProps {
  session: OwnSession;
  busy: boolean;
  onEnd: () => void;
}

export function OwnSessionRow({ session, busy, onEnd }: OwnSessionRowProps) {
  const { t, language } = useLanguage();
  const { device, browser, here, locked, address } = session;
  const Icon = icons[device ?? 'computer'];
  const name = nameOf(device, browser, language, t('own.device_unknown'));
  const at = (instant: string) => formatTimeNear(Date.parse(instant), nowMs(), language);
  return (
    <li className={classes.row} aria-current={here || undefined}>
      <Icon size={26} aria-hidden className={classes.icon ?? ''} />
      <div className={classes.words}>
        <span className={classes.name}>
          {name} {here ? <Mark tone="accent">{t('own.here')}</Mark> : null}{' '}
          {locked ? <Mark tone="muted">{t('sessions.locked')}</Mark> : null}
        </span>
        <span className={`${classes.facts} leon-figures`}>
          {t('own.signed_in', { at: at(session.signedInAt) })} ·{' '}
          {t('own.last_used', { at: at(session.seenAt) })}
          {address === null ? null : <> · {t('own.address', { address })}</>}
        </span>
        <span className={`${classes.facts} leon-figures`}>{t('own.ends', { at: at(session.endsAt) })}</span>
      </div>
      {here ? null : (
        <Button className={classes.end ?? ''} variant="default" disabled={busy} onClick={onEnd}>
          {t('own.end')}
          <VisuallyHidden>
            : {name}, {t('own.signed_in', { at: at(session.signedInAt) })}
          </VisuallyHidden>
        </Button>
      )}
    </li>
  );
}

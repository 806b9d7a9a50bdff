import { Button, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type KeyProblem, keyProblem, pressed } from '../lib/key-names.ts';
import { defaultKeys, type KeyAction, keysOf } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import classes from './keys-sheet.module.css';

interface KeyRowProps {
  action: KeyAction;
  listening: boolean;
  onListen: (on: boolean) => void;
}

type Refused = { name: string; problem: KeyProblem; by: KeyAction | null };

/** One action and its key: pressed anew to change it, refused in words when it cannot be. */
export function KeyRow({ action, listening, onListen }: KeyRowProps) {
  const { t } = useLanguage();
  const { keys, keysOff, set } = usePreferences();
  const [refused, setRefused] = useState<Refused | null>(null);
  const name = keysOf(keys)[action];
  const what = t(`keys.${action}`);

  useEffect(() => {
    if (!listening) return;
    const hear = (event: KeyboardEvent) => {
      // A key that only announces the next one, and Tab, which leaves.
      if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Tab'].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') return onListen(false);
      const asked = pressed(event);
      const { keys: own } = usePreferences.getState();
      const problem = keyProblem(asked, action, keysOf(own));
      if (problem !== null) return setRefused({ name: asked ?? event.key, ...problem });
      const { [action]: _before, ...others } = own;
      set({ keys: asked === defaultKeys[action] ? others : { ...others, [action]: asked ?? '' } });
      setRefused(null);
      onListen(false);
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [listening, action, onListen, set]);

  const start = () => {
    setRefused(null);
    onListen(!listening);
  };
  return (
    <li className={classes.row}>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.key ?? ''}
        aria-label={listening ? t('keys.press') : t('keys.change', { key: name, action: what })}
        aria-pressed={listening}
        onClick={start}
        onBlur={() => (listening ? onListen(false) : undefined)}
      >
        {listening ? '…' : name.replace('+', ' ')}
      </Button>
      <span>
        {what}
        <span role="status" className={classes.refused}>
          {listening && refused === null ? t('keys.press') : null}
          {refused === null
            ? null
            : t(`keys.refused_${refused.problem}`, {
                key: refused.name,
                action: refused.by === null ? '' : t(`keys.${refused.by}`),
              })}
        </span>
      </span>
      <Switch
        aria-label={t('keys.on', { key: name, action: what })}
        checked={!keysOff.includes(action)}
        onChange={(event) =>
          set({
            keysOff: event.currentTarget.checked
              ? keysOff.filter((off) => off !== action)
              : [...keysOff, action],
          })
        }
      />
    </li>
  );
}

import { Button, Modal } from '@mantine/core';
import { useCallback, useState } from 'react';
import { type KeyAction, keyActions, useKey } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { KeyRow } from './key-row.tsx';
import classes from './keys-sheet.module.css';

/** Every key on one sheet; each can be another, or none. */
export function KeysSheet() {
  const { t } = useLanguage();
  const { open, show } = useDialogs();
  const toggle = useCallback(() => {
    const { open: now, show: turn } = useDialogs.getState();
    turn(now === 'keys' ? null : 'keys');
  }, []);
  useKey('help', toggle);
  return (
    <Modal
      opened={open === 'keys'}
      onClose={() => show(null)}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size={560}
      returnFocus
    >
      <Sheet />
    </Modal>
  );
}

function Sheet() {
  const { t } = useLanguage();
  const { keys, keysOff, set } = usePreferences();
  /** The action whose next press is its new key. */
  const [listening, listen] = useState<KeyAction | null>(null);
  const own = Object.keys(keys).length + keysOff.length > 0;
  return (
    <>
      <p className={classes.hint}>{t('keys.hint')}</p>
      <ul className={classes.list}>
        {keyActions.map((action) => (
          <KeyRow
            key={action}
            action={action}
            listening={listening === action}
            onListen={(on) => listen(on ? action : null)}
          />
        ))}
        <li className={classes.row}>
          <kbd className={classes.fixed}>Esc</kbd>
          <span>{t('keys.escape')}</span>
        </li>
        <li className={classes.row}>
          <kbd className={classes.fixed}>1–9</kbd>
          <span>{t('keys.numbers')}</span>
        </li>
      </ul>
      <Button mt="sm" variant="default" disabled={!own} onClick={() => set({ keys: {}, keysOff: [] })}>
        {t('keys.restore')}
      </Button>
    </>
  );
}

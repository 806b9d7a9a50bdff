import { Kbd, Modal, Switch } from '@mantine/core';
import { useCallback } from 'react';
import { keyActions, keys, useKey } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import classes from './keys-sheet.module.css';

/** Every key on one sheet; one that collides with another program is switched off here. */
export function KeysSheet() {
  const { t } = useLanguage();
  const { open, show } = useDialogs();
  const { keysOff, set } = usePreferences();
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
      returnFocus
    >
      <p className={classes.hint}>{t('keys.hint')}</p>
      <ul className={classes.list}>
        {keyActions.map((action) => (
          <li key={action}>
            <Kbd>{keys[action]}</Kbd>
            <span>{t(`keys.${action}`)}</span>
            <Switch
              aria-label={t('keys.on', { key: keys[action] })}
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
        ))}
        <li>
          <Kbd>Esc</Kbd>
          <span>{t('keys.escape')}</span>
        </li>
      </ul>
    </Modal>
  );
}

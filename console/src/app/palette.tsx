import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useCallback, useId, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useKey } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import { usePicture } from '../stores/picture.ts';
import classes from './palette.module.css';
import { type PaletteItem, paletteItems } from './palette-items.ts';

/** Ctrl K: cases and offers by what is remembered of them. Esc gives the caret back. */
export function Palette() {
  const { t } = useLanguage();
  const { open, show } = useDialogs();
  const toggle = useCallback(() => {
    const { open: now, show: turn } = useDialogs.getState();
    turn(now === 'palette' ? null : 'palette');
  }, []);
  useKey('palette', toggle);
  return (
    <Modal
      opened={open === 'palette'}
      onClose={() => show(null)}
      title={t('palette.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="lg"
      returnFocus
    >
      <PaletteSearch onDone={() => show(null)} />
    </Modal>
  );
}

function PaletteSearch({ onDone }: { onDone: () => void }) {
  const { t, language } = useLanguage();
  const id = useId();
  const [, go] = useLocation();
  const cases = usePicture((state) => state.cases);
  const offers = usePicture((state) => state.offers);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const items = useMemo(
    () =>
      paletteItems(typed, cases.values(), offers.values(), language, (row) =>
        t('palette.case', { number: row.number, caller: callerTypeWords[row.callerType][language] }),
      ),
    [typed, cases, offers, language, t],
  );
  const pick = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    onDone();
    if (item.group === 'cases') go(`/visitation/${item.id}`);
    else {
      const offer = [...offers.values()].find((one) => one.id === item.id);
      if (offer !== undefined) useDialogs.getState().openPhoneReport(offer.id);
    }
  };
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && items.length > 0) {
      event.preventDefault();
      setAt((at + by + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(items[at]);
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={items[at] === undefined ? undefined : `${id}-${at}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={move}
      />
      {items.length === 0 ? <p role="status">{t('palette.nothing')}</p> : null}
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.title')} className={classes.list}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.item}
            onMouseMove={() => setAt(index)}
            onClick={() => pick(item)}
          >
            <span className="leon-figures">{item.label}</span>
            <span className={classes.detail}>{item.detail}</span>
          </div>
        ))}
      </div>
    </>
  );
}

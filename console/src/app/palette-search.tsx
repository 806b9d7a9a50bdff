import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useWorkspace } from '../features/workspace/workspace.store.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePicture } from '../stores/picture.ts';
import classes from './palette.module.css';
import { type PaletteItem, paletteItems } from './palette-items.ts';

/** One field over everything; the arrows move, Enter takes. */
export function PaletteSearch({ onPick }: { onPick: (item: PaletteItem) => void }) {
  const { t, language } = useLanguage();
  const id = useId();
  const cases = usePicture((state) => state.cases);
  const offers = usePicture((state) => state.offers);
  const offered = useWorkspace((state) => state.offered);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const items = useMemo(
    () =>
      paletteItems(
        typed,
        { actions: offered?.list() ?? [], cases: cases.values(), offers: offers.values() },
        language,
      ),
    [typed, offered, cases, offers, language],
  );
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const titles = {
    actions: t('palette.group_actions', { number: offered?.number ?? '' }),
    cases: t('palette.group_cases'),
    offers: t('palette.group_offers'),
  } as const;
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const item = items[at];
    if (by !== 0 && items.length > 0) {
      event.preventDefault();
      setAt((at + by + items.length) % items.length);
    } else if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      onPick(item);
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
          <div key={item.id} role="presentation">
            {items[index - 1]?.group === item.group ? null : (
              <p className={classes.group} role="presentation">
                {titles[item.group]}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's */}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classes.item}
              onMouseMove={() => setAt(index)}
              onClick={() => onPick(item)}
            >
              <span className="leon-figures">{item.label}</span>
              <span className={classes.detail}>{item.detail}</span>
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

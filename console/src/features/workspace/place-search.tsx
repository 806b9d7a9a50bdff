import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { searchPlaces, whereaboutsOf } from '../../lib/whereabouts.ts';

interface PlaceSearchProps {
  id: string;
  value: Whereabouts | null;
  readOnly: boolean;
  onPick: (where: Whereabouts) => void;
}

/** Towns by name: type, Enter takes the first. A point set on the map shows here by its label. */
export function PlaceSearch({ id, value, readOnly, onPick }: PlaceSearchProps) {
  const { t } = useLanguage();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState(value?.label ?? '');
  useEffect(() => setText(value?.label ?? ''), [value]);
  const found = useMemo(() => (text === value?.label ? [] : searchPlaces(text)), [text, value]);
  const { selectFirstOption } = combobox;
  // The first hit is marked as soon as there is one, so Enter is enough.
  useEffect(() => {
    if (found.length > 0) selectFirstOption();
  }, [found, selectFirstOption]);

  const pick = (key: string) => {
    const place = found.find((candidate) => candidate.key === key);
    if (place !== undefined) onPick(whereaboutsOf(place));
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} shadow="none">
      <Combobox.Target>
        <TextInput
          id={id}
          data-focus="where"
          readOnly={readOnly}
          maxLength={200}
          placeholder={t('field.where_hint')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(value?.label ?? text);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === '' || text === value?.label}>
        <Combobox.Options>
          {found.map(({ key, name, municipalityName }) => (
            <Combobox.Option key={key} value={key}>
              {name === municipalityName ? name : `${name}, ${municipalityName}`}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('field.where_none')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

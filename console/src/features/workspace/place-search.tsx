import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { Municipality } from '@leon/contracts/directory/offer.ts';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { municipalityName } from '../../lib/geo.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { findPlaces, type Place } from '../../lib/places.ts';
import { whereaboutsOf } from '../../lib/whereabouts.ts';
import { usePicture } from '../../stores/picture.ts';

interface PlaceSearchProps {
  id: string;
  value: Whereabouts | null;
  readOnly: boolean;
  onPick: (where: Whereabouts) => void;
}

/** "Samsø" is no town: a municipality by name is its middle, until she knows better. */
function namedMunicipalities(all: readonly Municipality[], text: string): Place[] {
  const wanted = text.trim().toLocaleLowerCase('da');
  if (wanted.length < 2) return [];
  return all
    .filter(({ name }) => name.toLocaleLowerCase('da').startsWith(wanted))
    .filter(({ name }) => findPlaces(name, 1)[0]?.name !== name)
    .map(({ code, name, centre }) => ({ name, municipality: code, size: 4, ...centre }));
}

/** Two villages may share a name; no two stand on the same spot. */
const keyOf = ({ name, lat, lon }: Place) => `${name} ${lat} ${lon}`;

function inMunicipality({ name, municipality }: Place): string {
  const owner = municipality === null ? null : municipalityName(municipality);
  return owner === null || owner === name ? name : `${name}, ${owner}`;
}

/** Towns by name: type, Enter takes the first. A point set on the map shows here by its label. */
export function PlaceSearch({ id, value, readOnly, onPick }: PlaceSearchProps) {
  const { t } = useLanguage();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState(value?.label ?? '');
  useEffect(() => setText(value?.label ?? ''), [value]);
  const municipalities = usePicture((state) => state.municipalities);
  const found = useMemo(
    () => (text === value?.label ? [] : [...findPlaces(text), ...namedMunicipalities(municipalities, text)]),
    [text, value, municipalities],
  );
  const { selectFirstOption } = combobox;
  // The first hit is marked as soon as there is one, so Enter is enough.
  useEffect(() => {
    if (found.length > 0) selectFirstOption();
  }, [found, selectFirstOption]);

  const pick = (key: string) => {
    const place = found.find((candidate) => keyOf(candidate) === key);
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
          {found.map((place) => (
            <Combobox.Option key={keyOf(place)} value={keyOf(place)}>
              {inMunicipality(place)}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('field.where_none')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

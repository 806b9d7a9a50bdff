import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { Button, TextInput } from '@mantine/core';
import { IconCurrentLocation } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { municipalityName } from '../../lib/geo.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { findPlacesOfAddress, type Place } from '../../lib/places.ts';
import { whereaboutsOf } from '../../lib/whereabouts.ts';
import classes from './doctor.module.css';
import { useOwnPosition } from './use-own-position.ts';

interface WhereSearchProps {
  where: Whereabouts | null;
  onWhere: (where: Whereabouts) => void;
}

const shownPlaces = 5;
/** The municipality, where it is not the town's own name once more. */
const elsewhere = ({ name, municipality }: Place): string => {
  const owner = municipalityName(municipality ?? '') ?? '';
  return owner === name ? '' : owner;
};

/** One tap: here. Or a few letters and one tap on the town. */
export function WhereSearch({ where, onWhere }: WhereSearchProps) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const { finding, look, forget } = useOwnPosition(t('doctor.here'), onWhere);
  const found = useMemo(() => findPlacesOfAddress(text, shownPlaces), [text]);
  const pick = (place: Place) => {
    setText('');
    // a place has been found another way
    forget();
    onWhere(whereaboutsOf(place));
  };
  return (
    <div className={classes.where}>
      <Button
        size="lg"
        variant={where === null ? 'filled' : 'default'}
        leftSection={<IconCurrentLocation size={20} aria-hidden />}
        loading={finding === 'looking'}
        onClick={look}
      >
        {t('doctor.use_position')}
      </Button>
      <TextInput
        size="md"
        label={t('doctor.near')}
        placeholder={where?.label ?? t('doctor.place_hint')}
        value={text}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter' && first !== undefined) pick(first);
        }}
      />
      {finding === 'refused' || finding === 'not_found' ? (
        <p role="alert" className={classes.warning}>
          {t(finding === 'refused' ? 'doctor.position_refused' : 'doctor.position_not_found')}
        </p>
      ) : null}
      {text.trim() === '' ? null : (
        <ul className={classes.places} aria-label={t('doctor.places')}>
          {found.map((place) => (
            <li key={`${place.name} ${place.lat} ${place.lon}`}>
              <button type="button" onClick={() => pick(place)}>
                <strong>{place.name}</strong> {elsewhere(place)}
              </button>
            </li>
          ))}
          {found.length === 0 ? <li className={classes.muted}>{t('field.where_none')}</li> : null}
        </ul>
      )}
    </div>
  );
}

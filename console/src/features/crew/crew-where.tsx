import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { Button, TextInput } from '@mantine/core';
import { IconCurrentLocation, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { municipalityName } from '../../lib/geo.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { findPlacesOfAddress } from '../../lib/places.ts';
import { whereaboutsOf } from '../../lib/whereabouts.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './crew.module.css';
import { isOddAge } from './crew-draft.ts';
import type { CrewStep } from './crew-form.tsx';
import { NoPosition } from './no-position.tsx';
import { usePosition } from './use-position.ts';

const shown = 4;

/** Where the citizen is, in one tap or by the town's name, and what is known of who it is. */
export function CrewWhere({ draft, change }: CrewStep) {
  const { t } = useLanguage();
  const { looking, trouble, look } = usePosition(t('crew.here_label'));
  const [town, setTown] = useState('');
  const found = town.trim().length < 2 ? [] : findPlacesOfAddress(town, shown);
  const pick = (where: Whereabouts | null) => {
    if (where === null) return;
    change({ where });
    setTown('');
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCurrentLocation size={20} aria-hidden />}
        loading={looking}
        onClick={() => void look().then(pick)}
      >
        {t('crew.here')}
      </Button>
      <NoPosition trouble={trouble} />
      <TextInput
        label={t('crew.town')}
        value={town}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setTown(event.currentTarget.value)}
      />
      {found.length === 0 ? null : (
        <div className={classes.buttons}>
          {found.map((place) => (
            <Button
              key={`${place.name} ${place.lat}`}
              variant="default"
              onClick={() => pick(whereaboutsOf(place))}
            >
              {place.name}, {place.municipality === null ? '' : municipalityName(place.municipality)}
            </Button>
          ))}
        </div>
      )}
      {town.trim().length >= 2 && found.length === 0 ? <p>{t('crew.town_none')}</p> : null}
      {draft.where === null ? null : <ChosenPlace where={draft.where} />}
      <TextInput
        label={t('crew.address')}
        maxLength={300}
        value={draft.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <Button
        variant={draft.addressProtected ? 'filled' : 'default'}
        aria-pressed={draft.addressProtected}
        leftSection={<IconShieldLock size={20} aria-hidden />}
        onClick={() => change({ addressProtected: !draft.addressProtected })}
      >
        {t(draft.addressProtected ? 'address.mark' : 'address.do')}
      </Button>
      <div className={classes.pair}>
        <TextInput
          label={t('crew.age')}
          inputMode="numeric"
          maxLength={3}
          value={draft.age}
          error={isOddAge(draft) ? t('crew.age_odd') : undefined}
          onChange={(event) => change({ age: event.currentTarget.value })}
        />
        <TextInput
          label={t('crew.name')}
          maxLength={120}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function ChosenPlace({ where }: { where: Whereabouts }) {
  const { t } = useLanguage();
  const { label, municipality } = where;
  if (municipality === null) return <p role="alert">{t('crew.outside')}</p>;
  const owner = municipalityName(municipality);
  const place = owner === null || owner === label ? label : `${label}, ${owner}`;
  return (
    <p>
      <Mark tone="ok">{t('crew.place_chosen', { place })}</Mark>
    </p>
  );
}

import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import { PlaceSearch } from './place-search.tsx';
import { AddressNote, ProtectAddress } from './protected-address.tsx';
import { addressOf } from './protected-values.ts';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** Where the citizen is, by town or by a click on the map, and the municipality that follows for her to confirm. */
export function WhereaboutsField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const municipalities = usePicture((state) => state.municipalities);
  const { set } = useField(view.row.id, 'whereabouts');
  const where = view.values.whereabouts ?? null;
  const hidden = addressOf(view.file) === 'hidden';
  const locked = readOnly || hidden;
  return (
    <FieldFrame
      field="whereabouts"
      label={t('field.where')}
      caseId={view.row.id}
      file={view.file}
      aside={<ProtectAddress view={view} readOnly={readOnly} />}
    >
      {(id) => (
        <>
          <div className={`${classes.row} ${classes.where}`}>
            <PlaceSearch
              id={id}
              value={hidden && where !== null ? { ...where, label: t('address.mark') } : where}
              readOnly={locked}
              onPick={set}
            />
            <NativeSelect
              aria-label={t('field.municipality')}
              disabled={locked || where === null}
              error={where !== null && where.municipality === null}
              value={where?.municipality ?? ''}
              onChange={(event) =>
                // Chosen by hand is confirmed.
                where !== null && set(chosen(where, event.currentTarget.value))
              }
              data={[
                {
                  value: '',
                  label: where === null ? t('field.municipality') : t('field.municipality_confirm'),
                },
                ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <ConfirmMunicipality where={where} readOnly={locked} onConfirm={set} />
          </div>
          <AddressNote view={view} />
        </>
      )}
    </FieldFrame>
  );
}

const chosen = (where: Whereabouts, municipality: string): Whereabouts => ({
  ...where,
  municipality: municipality || null,
  municipalityConfirmed: municipality !== '',
});

interface ConfirmMunicipalityProps {
  where: Whereabouts | null;
  readOnly: boolean;
  onConfirm: (where: Whereabouts) => void;
}

/** The place says which municipality is responsible; one click says that it is right. */
function ConfirmMunicipality({ where, readOnly, onConfirm }: ConfirmMunicipalityProps) {
  const { t } = useLanguage();
  const confirmed = where?.municipalityConfirmed === true;
  const label = t(confirmed ? 'field.municipality_confirmed' : 'field.municipality_right');
  return (
    <ActionIcon
      variant={confirmed ? 'filled' : 'default'}
      size={30}
      disabled={readOnly || where === null || where.municipality === null}
      aria-label={label}
      aria-pressed={confirmed}
      title={label}
      onClick={() => where !== null && onConfirm({ ...where, municipalityConfirmed: !confirmed })}
    >
      <IconCheck size={16} aria-hidden />
    </ActionIcon>
  );
}

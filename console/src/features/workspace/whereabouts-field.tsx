import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import { PlaceSearch } from './place-search.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** Where the citizen is, by town or by a click on the map, and the municipality that follows for her to confirm. */
export function WhereaboutsField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const municipalities = usePicture((state) => state.municipalities);
  const { set } = useField(view.row.id, 'whereabouts');
  const where = view.values.whereabouts ?? null;
  return (
    <FieldFrame field="whereabouts" label={t('field.where')} caseId={view.row.id} file={view.file}>
      {(id) => (
        <div className={`${classes.row} ${classes.where}`}>
          <PlaceSearch id={id} value={where} readOnly={readOnly} onPick={set} />
          <NativeSelect
            aria-label={t('field.municipality')}
            disabled={readOnly || where === null}
            error={where !== null && where.municipality === null}
            value={where?.municipality ?? ''}
            onChange={(event) =>
              where !== null && set({ ...where, municipality: event.currentTarget.value || null })
            }
            data={[
              {
                value: '',
                label: where === null ? t('field.municipality') : t('field.municipality_confirm'),
              },
              ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        </div>
      )}
    </FieldFrame>
  );
}

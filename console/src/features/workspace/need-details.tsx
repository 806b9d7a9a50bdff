import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { mobilityWords } from '@leon/contracts/language/rule-words.ts';
import { Mobility } from '@leon/contracts/matching/need.ts';
import { MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import formClasses from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import { needDetailFields } from './isbar-fields.ts';
import classes from './need-details.module.css';
import { NeedToggle } from './need-toggle.tsx';
import { ObservationField } from './observation-field.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

interface NeedDetailsProps {
  view: CaseView;
  readOnly: boolean;
}

/** What the need is made of beside the competences. Folded until she opens it or something of it has been said. */
export function NeedDetails({ view, readOnly }: NeedDetailsProps) {
  const { t } = useLanguage();
  const id = useId();
  const said = needDetailFields.some((field) => (view.values[field] ?? null) !== null);
  const [opened, setOpened] = useState(false);
  const open = opened || said;
  const crewCalls = (view.values.callerType ?? view.row.callerType) === 'prehospital_crew';
  const shared = { view, readOnly };
  return (
    <div className={classes.block}>
      <button
        type="button"
        className={formClasses.more}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpened(!open)}
      >
        {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        {t('need.details')}
      </button>
      <div id={id} className={classes.grid} hidden={!open}>
        {open ? (
          <>
            <ObservationField {...shared} />
            <MobilityField {...shared} />
            <CareHoursField {...shared} />
            <NeedToggle field="needsIsolation" {...shared} />
            <NeedToggle field="wishesHome" {...shared} />
            {crewCalls ? <NeedToggle field="crewSawAtHome" {...shared} /> : null}
            <NiceNeedsField {...shared} />
          </>
        ) : null}
      </div>
    </div>
  );
}

function MobilityField({ view, readOnly }: NeedDetailsProps) {
  const { t, language } = useLanguage();
  const { set } = useField(view.row.id, 'mobility');
  return (
    <FieldFrame
      field="mobility"
      label={caseFieldWords.mobility[language]}
      caseId={view.row.id}
      file={view.file}
    >
      {(id) => (
        <NativeSelect
          id={id}
          disabled={readOnly}
          value={view.values.mobility ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const read = Mobility.safeParse(value);
            set(read.success ? read.data : null);
          }}
          data={[
            { value: '', label: t('isbar.not_said') },
            ...Mobility.options.map((value) => ({ value, label: mobilityWords[value][language] })),
          ]}
        />
      )}
    </FieldFrame>
  );
}

function CareHoursField({ view, readOnly }: NeedDetailsProps) {
  const { language } = useLanguage();
  const { set } = useField(view.row.id, 'careHours');
  return (
    <FieldFrame
      field="careHours"
      label={caseFieldWords.careHours[language]}
      caseId={view.row.id}
      file={view.file}
    >
      {(id) => (
        <NumberInput
          id={id}
          min={1}
          max={120}
          allowDecimal={false}
          hideControls
          readOnly={readOnly}
          value={view.values.careHours ?? ''}
          onChange={(value) => set(typeof value === 'number' && value >= 1 && value <= 120 ? value : null)}
        />
      )}
    </FieldFrame>
  );
}

function NiceNeedsField({ view, readOnly }: NeedDetailsProps) {
  const { language } = useLanguage();
  const competences = usePicture((state) => state.competences);
  const { set } = useField(view.row.id, 'niceNeeds');
  return (
    <div className={classes.wide}>
      <FieldFrame
        field="niceNeeds"
        label={caseFieldWords.niceNeeds[language]}
        caseId={view.row.id}
        file={view.file}
      >
        {(id) => (
          <MultiSelect
            id={id}
            data={competences.map((competence) => ({ value: competence.code, label: competence[language] }))}
            value={view.values.niceNeeds ?? []}
            onChange={(codes) => set(codes.length === 0 ? null : codes)}
            readOnly={readOnly}
            searchable={!readOnly}
            hidePickedOptions
          />
        )}
      </FieldFrame>
    </div>
  );
}

import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { longestCareHours } from '@leon/contracts/matching/need.ts';
import { MultiSelect, NumberInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import formClasses from './case-form.module.css';
import { ChoiceField } from './choice-field.tsx';
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
  const competences = usePicture((state) => state.competences);
  const tests = usePicture((state) => state.tests);
  // the others are asked for by their competence
  const furtherTests = tests.filter(({ competence }) => competence === null);
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
            <ChoiceField field="mobility" {...shared} />
            <CareHoursField {...shared} />
            <NeedToggle field="needsIsolation" {...shared} />
            <NeedToggle field="wishesHome" {...shared} />
            {crewCalls ? <NeedToggle field="crewSawAtHome" {...shared} /> : null}
            <PickField field="neededTests" words={furtherTests} {...shared} />
            <PickField field="niceNeeds" words={competences} {...shared} />
          </>
        ) : null}
      </div>
    </div>
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
          max={longestCareHours}
          allowDecimal={false}
          hideControls
          readOnly={readOnly}
          value={view.values.careHours ?? ''}
          onChange={(value) =>
            set(typeof value === 'number' && value >= 1 && value <= longestCareHours ? value : null)
          }
        />
      )}
    </FieldFrame>
  );
}

interface Named {
  readonly code: string;
  readonly da: string;
  readonly en: string;
}

/** Any number of a vocabulary's words. */
function PickField({
  field,
  words,
  view,
  readOnly,
}: NeedDetailsProps & { field: 'niceNeeds' | 'neededTests'; words: readonly Named[] }) {
  const { language } = useLanguage();
  const { set } = useField(view.row.id, field);
  const label = caseFieldWords[field][language];
  return (
    <div className={classes.wide}>
      <FieldFrame field={field} label={label} caseId={view.row.id} file={view.file}>
        {(id) => (
          <MultiSelect
            id={id}
            data={words.map((word) => ({ value: word.code, label: word[language] }))}
            value={view.values[field] ?? []}
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

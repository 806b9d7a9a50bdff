import type { RegisterOffer, Vocabulary } from '@leon/contracts/directory/register.ts';
import type { FactOf, RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import { ExceptionEditor } from './exception-editor.tsx';
import { CompetenceEditor, TestEditor } from './offered-editor.tsx';
import {
  EquipmentEditor,
  LimitsEditor,
  NumberEditor,
  ReferrersEditor,
  StaffingEditor,
} from './plain-editors.tsx';
import { emptyWeek, WeekEditor } from './week-editor.tsx';

export interface EditorProps<Fact extends RegisterFact> {
  fact: Fact;
  vocabulary: Vocabulary;
  /** What would be said; null while it cannot be. */
  onDraft: (draft: Fact | null) => void;
}

interface FactEditorProps {
  fact: RegisterFact;
  register: RegisterOffer;
  vocabulary: Vocabulary;
  onDraft: (draft: RegisterFact | null) => void;
}

/** The fields of one kind of fact. */
export function FactEditor({ fact, register, vocabulary, onDraft }: FactEditorProps) {
  const shared = { vocabulary, onDraft };
  switch (fact.fact) {
    case 'hours':
      return (
        <WeekEditor
          initial={fact.value ?? emptyWeek}
          onWeek={(week) => onDraft(week === null ? null : { ...fact, value: week })}
        />
      );
    case 'hours_exception':
      return <ExceptionEditor fact={fact} {...shared} />;
    case 'competence':
      return <CompetenceEditor fact={fact} had={competencesOf(register)} {...shared} />;
    case 'test':
      return <TestEditor fact={fact} {...shared} />;
    case 'equipment':
      return <EquipmentEditor fact={fact} {...shared} />;
    case 'staffing':
      return <StaffingEditor fact={fact} {...shared} />;
    case 'number':
      return <NumberEditor fact={fact} {...shared} />;
    case 'limits':
      return <LimitsEditor fact={fact} {...shared} />;
    case 'referrers':
      return <ReferrersEditor fact={fact} {...shared} />;
  }
}

const competencesOf = ({ facts }: RegisterOffer): ReadonlySet<string> =>
  new Set(
    facts
      .map(({ said }) => said)
      .filter((said): said is FactOf<'competence'> => said.fact === 'competence')
      .filter(({ value }) => value?.offered === true)
      .map(({ key }) => key),
  );

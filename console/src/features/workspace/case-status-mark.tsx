import type { CaseStatus } from '@leon/contracts/calls/case.ts';
import { caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';

const tones: Record<CaseStatus, Tone> = {
  new: 'danger',
  assessing: 'accent',
  reserved: 'accent',
  requested: 'warn',
  accepted: 'ok',
  handed_over: 'ok',
  follow_up: 'ok',
  closed: 'muted',
  cancelled: 'muted',
};

export function CaseStatusMark({ status, chip = false }: { status: CaseStatus; chip?: boolean }) {
  const { language } = useLanguage();
  return (
    <Mark tone={tones[status]} chip={chip}>
      {caseStatusWords[status][language]}
    </Mark>
  );
}

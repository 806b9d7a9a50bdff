import { quickLineDoubtWords } from '@leon/contracts/language/triage.ts';
import type { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { useLanguage } from '../lib/language/use-language.ts';

interface QuickLineDoubtsProps {
  doubts: ReturnType<typeof readQuickLine>['doubts'];
  className: string;
}

/** What stood in a line of spoken values and was not taken, each with why. */
export function QuickLineDoubts({ doubts, className }: QuickLineDoubtsProps) {
  const { language } = useLanguage();
  return doubts.map(({ text, reason }) => (
    <p key={`${reason} ${text}`} className={className}>
      <strong>{text}</strong>: {quickLineDoubtWords[reason][language]}
    </p>
  ));
}

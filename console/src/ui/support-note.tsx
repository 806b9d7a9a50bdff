import { formatDate } from '@leon/contracts/language/language.ts';
import type { Support } from '@leon/contracts/rules/support.ts';
import type { MessageKey } from '../lib/language/catalogue.ts';
import type { Translate } from '../lib/language/translate.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePicture } from '../stores/picture.ts';
import { useSupport } from '../stores/use-support.ts';
import { Mark, type Tone } from './mark.tsx';
import classes from './support-note.module.css';

type OffText = Extract<MessageKey, `support.off_${string}`>;

interface SupportNoteProps {
  /** What it means to whoever reads this screen that the module is off. */
  off: OffText;
  className?: string | undefined;
}

/** Whether LEON makes anything of a citizen's values here, and by whose approval: on every screen that shows such a thing. */
export function SupportNote({ off, className }: SupportNoteProps) {
  const { t } = useLanguage();
  const support = useSupport();
  const pictured = usePicture((state) => state.currentAt !== null);
  if (!pictured) return null;
  return (
    <p className={`${classes.note} ${className ?? ''}`} aria-live="polite">
      <Mark tone={supportTone(support)}>{support === null ? t(off) : supportWords(support, t)}</Mark>
    </p>
  );
}

export const supportTone = (support: Support | null): Tone =>
  support === null ? 'muted' : support.status === 'approved' ? 'ok' : 'warn';

/** "Beslutningsstøtte godkendt af … (sag …), fra 22.11.2026", or that nobody has approved what is shown. */
export function supportWords(support: Support, t: Translate): string {
  if (support.status !== 'approved') return t('support.demo');
  const { approvedBy, reference, from, to } = support;
  return t(to === null ? 'support.approved' : 'support.approved_until', {
    name: approvedBy ?? '',
    reference: reference ?? '',
    from: from === null ? '' : formatDate(from),
    to: to === null ? '' : formatDate(to),
  });
}

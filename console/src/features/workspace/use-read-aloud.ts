import { nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { readAloud } from './read-aloud.ts';
import type { CaseView } from './use-case-view.ts';
import { useCompetenceName } from './use-competence-name.ts';

/** The sentence of what was agreed; null until somebody has said yes. */
export function useReadAloud({ row, values, file, placedAt }: CaseView): string | null {
  const { t, language } = useLanguage();
  const competenceName = useCompetenceName();
  if (placedAt === null || row.placement?.acceptedBy == null) return null;
  return readAloud(
    {
      offer: placedAt,
      expectedAt: row.placement.appointmentAt ?? row.placement.transport?.expectedAt ?? null,
      now: nowMs(),
      needs: (values.needs ?? []).map(competenceName),
      responsible: file?.responsible ?? [],
      callLimits: values.callLimits ?? '',
    },
    t,
    language,
  );
}

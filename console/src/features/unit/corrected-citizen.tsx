import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';

/** The case was on a wrong person: what this unit has read may be about somebody else. */
export function CorrectedCitizen({ at }: { at: string | null }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  if (at === null) return null;
  return (
    <div role="status">
      <Mark tone="danger">
        {t('citizen.unit_corrected', { time: formatTimeNear(Date.parse(at), now, language) })}
      </Mark>
    </div>
  );
}

import type { CapacityAsk } from '@leon/contracts/capacity/ask-capacity.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';

/** A desk waits for this figure; gone as soon as the unit says anything newer. */
export function AskedByDesk({ asked }: { asked: CapacityAsk | null }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const desks = usePicture((state) => state.desks);
  return (
    <div role="status">
      {asked === null ? null : (
        <Mark tone="warn">
          {t('ask.unit', {
            name: asked.by,
            desk: desks.find(({ code }) => code === asked.desk)?.name ?? asked.desk,
            time: formatTimeNear(Date.parse(asked.at), now, language),
          })}
        </Mark>
      )}
    </div>
  );
}

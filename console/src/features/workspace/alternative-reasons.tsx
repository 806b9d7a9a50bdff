import { renderReason } from '@leon/contracts/language/reasons.ts';
import type { Alternative, ReasonCode } from '@leon/contracts/matching/alternatives.ts';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './alternatives.module.css';
import { useCompetenceName } from './use-competence-name.ts';

/** Said already by the row itself: travel at its head, capacity and its age beside the mark. */
const saidElsewhere: ReadonlySet<ReasonCode> = new Set([
  'travel',
  'crow_fly',
  'free_places',
  'can_come_now',
  'never_full',
  'capacity_unknown',
  'capacity_ageing',
  'capacity_stale',
]);
const signs = { for: IconCheck, warning: IconAlertTriangle, against: IconX } as const;

export function AlternativeReasons({ alternative }: { alternative: Alternative }) {
  const { language } = useLanguage();
  const competenceName = useCompetenceName();
  const reasons = alternative.reasons.filter(({ code }) => !saidElsewhere.has(code));
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => {
        const Sign = signs[reason.effect];
        return (
          <li key={`${reason.code} ${JSON.stringify(reason.params)}`} data-effect={reason.effect}>
            <Sign size={13} stroke={2.5} aria-hidden /> {renderReason(reason, language, competenceName)}
          </li>
        );
      })}
    </ul>
  );
}

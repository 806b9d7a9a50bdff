import { renderReason } from '@leon/contracts/language/reasons.ts';
import type { Alternative, Reason, ReasonCode } from '@leon/contracts/matching/alternatives.ts';
import { moduleReasons } from '@leon/contracts/matching/module-reasons.ts';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { AlternativeRule } from './alternative-rule.tsx';
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
  const reasons = alternative.reasons.filter(({ code }) => !saidElsewhere.has(code));
  const [shown, setShown] = useState<ReasonCode | null>(null);
  if (reasons.length === 0) return null;
  const about = reasons.find(({ code }) => code === shown);
  return (
    <>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <ReasonItem
            key={`${reason.code} ${JSON.stringify(reason.params)}`}
            reason={reason}
            open={shown === reason.code}
            toggle={() => setShown(shown === reason.code ? null : reason.code)}
          />
        ))}
      </ul>
      {about === undefined ? null : <AlternativeRule params={about.params} />}
    </>
  );
}

interface ReasonItemProps {
  reason: Reason;
  open: boolean;
  toggle: () => void;
}

function ReasonItem({ reason, open, toggle }: ReasonItemProps) {
  const { t, language } = useLanguage();
  const text = renderReason(reason, language, useCompetenceName());
  const Sign = signs[reason.effect];
  return (
    <li data-effect={reason.effect}>
      <Sign size={13} stroke={2.5} aria-hidden /> {text}
      {moduleReasons.has(reason.code) ? ` (${t('support.adds')})` : null}
      {typeof reason.params.rule === 'string' ? (
        <button
          type="button"
          className={classes.rule}
          aria-expanded={open}
          aria-label={`${t('rule.show')}: ${text}`}
          onClick={toggle}
        >
          {t('rule.show')}
        </button>
      ) : null}
    </li>
  );
}

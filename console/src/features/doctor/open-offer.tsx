import { formatNumber, type Language } from '@leon/contracts/language/language.ts';
import { renderReason } from '@leon/contracts/language/reasons.ts';
import { freshnessWords, leonLevelWords, offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import type { Alternative, ReasonCode } from '@leon/contracts/matching/alternatives.ts';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { capacityTone } from '../../lib/capacity-tone.ts';
import { capacityOrigin, capacityText } from '../../lib/capacity-words.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './doctor.module.css';
import type { OpenRow } from './open-now-groups.ts';

/** Said already by the row itself: the way at its head, capacity and its age beside the mark, the caller is a doctor. */
const saidElsewhere: ReadonlySet<ReasonCode> = new Set([
  'travel',
  'crow_fly',
  'free_places',
  'can_come_now',
  'never_full',
  'capacity_unknown',
  'capacity_ageing',
  'capacity_stale',
  'age_unknown',
]);
const signs = { for: IconCheck, warning: IconAlertTriangle, against: IconX } as const;

function wayText({ travelMethod, travelMinutes, distanceKm }: Alternative, t: Translate, language: Language) {
  if (travelMethod === 'none') return t('alt.travel_none');
  if (travelMethod === 'unreachable' || travelMinutes === null) return t('alt.unreachable');
  const ferry = travelMethod === 'crow_fly_ferry';
  const minutes = t(ferry ? 'alt.travel_ferry' : 'alt.travel', { n: travelMinutes });
  return distanceKm === null ? minutes : `${formatNumber(distanceKm, language, 1)} km · ${minutes}`;
}

export function OpenOffer({ row: { alternative, offer }, now }: { row: OpenRow; now: number }) {
  const { t, language } = useLanguage();
  const capacity = usePicture((state) => state.capacities.get(offer.id));
  const competences = usePicture((state) => state.competences);
  const nameOf = (code: string) => competences.find((one) => one.code === code)?.[language] ?? code;
  const kind = offer.label ?? offerKindWords[offer.kind][language];
  const level = leonLevelWords[offer.level][language];
  const { freshness } = alternative;
  const uncertain = freshness !== 'fresh' && freshness !== 'not_counted';
  const origin = capacityOrigin(capacity, offer.capacityModel, now, t, language);
  const reasons = alternative.reasons.filter(({ code }) => !saidElsewhere.has(code));
  return (
    <li className={classes.offer} data-verdict={alternative.verdict}>
      <div className={classes.offerHead}>
        <h2>{offer.name}</h2>
        <span className="leon-figures">{wayText(alternative, t, language)}</span>
      </div>
      <div className={classes.muted}>
        {kind === level ? kind : `${kind} · ${level}`}
        {offer.demoData ? ` · ${t('alt.demo')}` : ''}
      </div>
      <div className="leon-figures">
        <Mark tone={capacityTone(capacity, freshness)}>
          {capacityText(capacity, offer.capacityModel, now, t, language)}
        </Mark>{' '}
        <span className={classes.muted}>
          {uncertain ? `${freshnessWords[freshness][language]} · ` : ''}
          {origin}
        </span>
      </div>
      {reasons.length === 0 ? null : (
        <ul className={classes.reasons}>
          {reasons.map((reason) => {
            const Sign = signs[reason.effect];
            return (
              <li key={`${reason.code} ${JSON.stringify(reason.params)}`} data-effect={reason.effect}>
                <Sign size={14} stroke={2.5} aria-hidden /> {renderReason(reason, language, nameOf)}
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes.number}>
        {offer.professionalNumber === null ? (
          <span className={classes.muted}>{t('doctor.no_number')}</span>
        ) : (
          <>
            {t('doctor.professionals')} <PhoneNumber number={offer.professionalNumber} />
          </>
        )}
      </div>
    </li>
  );
}

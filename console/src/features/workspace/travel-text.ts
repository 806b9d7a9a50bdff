import type { Alternative } from '@leon/contracts/matching/alternatives.ts';
import type { Translate } from '../../lib/language/translate.ts';

/** Minutes with the method they were found by; a crow-fly time never looks like a road time. */
export function travelText({ travelMethod, travelMinutes }: Alternative, t: Translate): string {
  if (travelMethod === 'none') return t('alt.travel_none');
  if (travelMethod === 'unreachable' || travelMinutes === null) return t('alt.unreachable');
  return travelMethod === 'crow_fly_ferry'
    ? t('alt.travel_ferry', { n: travelMinutes })
    : t('alt.travel', { n: travelMinutes });
}

export const travelMinutesText = (minutes: number, t: Translate): string => t('alt.travel', { n: minutes });

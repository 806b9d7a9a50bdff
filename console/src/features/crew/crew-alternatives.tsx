import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './crew.module.css';
import type { CrewDraft } from './crew-draft.ts';
import { CrewRule } from './crew-rule.tsx';
import { nearestDrive } from './nearest-drive.ts';
import { useAlternatives } from './use-alternatives.ts';
import { useCrewOffers } from './use-crew-offers.ts';

const shown = 5;

/** What the engine says: why not the acute place, on what ground, what a trial opens, and what can be had now. */
export function CrewAlternatives({ draft, where }: { draft: CrewDraft; where: Whereabouts }) {
  const { t, language } = useLanguage();
  const answer = useAlternatives(draft, where);
  const { conveyance } = useCrewOffers();
  if (answer === 'waiting') return <p className={classes.note}>{t('crew.rule_hides')}</p>;
  if (answer === 'nothing_known') return <p className={classes.note}>{t('crew.rule_offline')}</p>;
  const { alternatives, offers, pictureAt } = answer;
  const { fitting } = alternatives;
  const drive = nearestDrive(alternatives);
  const rule =
    drive?.reason.code === 'conveyance_not_allowed'
      ? conveyance.find(({ id }) => id === drive.reason.params.rule)
      : undefined;
  const trial = drive?.reason.code === 'conveyance_trial' ? drive : undefined;
  const nameOf = (id: OfferId) => offers.get(id)?.name ?? '';
  // the best of each kind: three kinds of advice say less than one advice and a team
  const now = fitting.filter(({ offerId }, nth) => {
    const kind = offers.get(offerId)?.kind;
    const isFirst = fitting.findIndex((other) => offers.get(other.offerId)?.kind === kind) === nth;
    return kind !== undefined && !hospitalKinds.has(kind) && isFirst;
  });
  return (
    <>
      {now.length === 0 ? null : (
        <section className={classes.card} aria-label={t('crew.instead')}>
          <h2 className={classes.title}>{t('crew.instead')}</h2>
          {pictureAt === null ? null : (
            <p className="leon-figures">
              <Mark tone="warn">
                {t('crew.picture_from', { time: formatTimeNear(pictureAt, nowMs(), language) })}
              </Mark>
            </p>
          )}
          {now.slice(0, shown).map(({ offerId, travelMinutes }) => (
            <p key={offerId} className={`${classes.row} leon-figures`}>
              <span>{nameOf(offerId)}</span>
              {travelMinutes === null ? null : <span>{t('crew.minutes', { n: travelMinutes })}</span>}
              {pictureAt === null || offers.get(offerId)?.professionalNumber == null ? null : (
                <PhoneNumber number={offers.get(offerId)?.professionalNumber ?? ''} />
              )}
            </p>
          ))}
        </section>
      )}
      {trial === undefined ? null : (
        <p>
          <Mark tone="warn">
            {t(trial.fits ? 'crew.trial' : 'crew.trial_unfit', {
              offer: nameOf(trial.offerId),
              name: String(trial.reason.params.name ?? ''),
            })}
          </Mark>
        </p>
      )}
      {rule === undefined ? null : <CrewRule rule={rule} />}
      {drive === undefined ? <p className={classes.note}>{t('crew.no_rule')}</p> : null}
    </>
  );
}

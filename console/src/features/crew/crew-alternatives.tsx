import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './crew.module.css';
import { type CrewDraft, needOf } from './crew-draft.ts';
import { CrewRule } from './crew-rule.tsx';

type Answer = z.output<typeof askAlternatives.reply>;

const shown = 5;

/** What the engine says: why not the acute place, on what ground, what a trial opens, and what can be had now. */
export function CrewAlternatives({ draft, where }: { draft: CrewDraft; where: Whereabouts }) {
  const { t } = useLanguage();
  const [answer, setAnswer] = useState<Answer | 'no_line' | null>(null);
  const rules = usePicture((state) => state.rules.conveyance);
  const asked = JSON.stringify(needOf(draft, where));
  useEffect(() => {
    let wanted = true;
    call(askAlternatives, { body: { need: JSON.parse(asked) } }).then(
      (told) => wanted && setAnswer(told),
      () => wanted && setAnswer('no_line'),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  if (answer === null) return <p className={classes.note}>{t('crew.rule_hides')}</p>;
  if (answer === 'no_line') return <p className={classes.note}>{t('crew.rule_offline')}</p>;
  const { fitting, near, rejected } = answer.alternatives;
  const all = [...fitting, ...near, ...rejected];
  const offerWith = (code: string) =>
    all.find(({ reasons }) => reasons.some((reason) => reason.code === code));
  const against = offerWith('conveyance_not_allowed')?.reasons.find(
    ({ code }) => code === 'conveyance_not_allowed',
  );
  const rule = rules.find(({ id }) => id === against?.params.rule);
  const trial = offerWith('conveyance_trial');
  const nameOf = (id: string) => answer.offers.find((offer) => offer.id === id)?.name ?? '';
  const kindOf = (id: string) => answer.offers.find((offer) => offer.id === id)?.kind;
  // the best of each kind: three kinds of advice say less than one advice and a team
  const now = fitting.filter(({ offerId }, nth) => {
    const kind = kindOf(offerId);
    const isFirst = fitting.findIndex((other) => kindOf(other.offerId) === kind) === nth;
    return kind !== undefined && !hospitalKinds.has(kind) && isFirst;
  });
  return (
    <>
      {now.length === 0 ? null : (
        <div className={classes.card}>
          <h3 className={classes.title}>{t('crew.instead')}</h3>
          {now.slice(0, shown).map(({ offerId, travelMinutes }) => (
            <p key={offerId} className={`${classes.row} leon-figures`}>
              <span>{nameOf(offerId)}</span>
              {travelMinutes === null ? null : <span>{t('crew.minutes', { n: travelMinutes })}</span>}
            </p>
          ))}
        </div>
      )}
      {trial === undefined ? null : (
        <p>
          <Mark tone="warn">{t('crew.trial', { offer: nameOf(trial.offerId) })}</Mark>
        </p>
      )}
      {rule === undefined ? <p className={classes.note}>{t('crew.no_rule')}</p> : <CrewRule rule={rule} />}
    </>
  );
}

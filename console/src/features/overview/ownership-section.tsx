import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Title, VisuallyHidden } from '@mantine/core';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useDeskPeople } from '../../stores/desk-people.store.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './ownership-section.module.css';
import { type Hands, withoutHands } from './without-hands.ts';

const tones = { silent: 'warn', put_back: 'danger', offered: 'accent' } as const;

/** Cases that are in nobody's hands at this moment, or on their way from one to another; the coordinator gives them on. */
export function OwnershipSection({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const now = useNow(10_000);
  const cases = usePicture((state) => state.cases);
  const people = useDeskPeople((state) => state.people);
  const rows = withoutHands(cases.values());
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const ownerWords = ({ owner }: CaseRow) => {
    const gone = people.find(({ id }) => id === owner?.id)?.goneSince ?? null;
    if (owner === null) return t('own.the_queue');
    return gone === null ? owner.name : `${owner.name}, ${t('hands.gone', { time: at(gone) })}`;
  };
  const words = ({ row, why, since }: Hands) =>
    why === 'offered' && row.handingOn?.to != null
      ? `${t('own.offered_to', { name: row.handingOn.to.name })} ${t('hands.since', { time: at(since) })}`
      : `${t(`hands.${why}`)} ${t('hands.since', { time: at(since) })}`;
  return (
    <section className={classes.panel} aria-label={t('hands.title')}>
      <Title order={2} size="md" className={classes.title ?? ''}>
        {t('hands.title')} <span className="leon-figures">{rows.length === 0 ? '' : rows.length}</span>
      </Title>
      {rows.length === 0 ? (
        <p className={classes.none}>{t('hands.none')}</p>
      ) : (
        <ul className={`${classes.list} leon-figures`}>
          {rows.map((hands) => (
            <li key={hands.row.id} className={classes.row}>
              <Link className={classes.number} href={`/visitation/${hands.row.id}`}>
                {t('case.title', { number: hands.row.number })}
              </Link>
              <Mark tone={tones[hands.why]}>{words(hands)}</Mark>
              <span className={classes.owner}>
                {ownerWords(hands.row)} · {caseStatusWords[hands.row.status][language]}
              </span>
              {actionsOf(hands.row, session).includes('reassign') ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => useDialogs.getState().giveCase(hands.row.id)}
                >
                  {t('give.do')}
                  <VisuallyHidden> {t('hands.give_which', { number: hands.row.number })}</VisuallyHidden>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

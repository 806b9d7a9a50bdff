import type { Attention, AttentionKind } from '@leon/contracts/attention/attention.ts';
import { soundCauses } from '@leon/contracts/attention/attention.ts';
import { attentionWords } from '@leon/contracts/attention/attention-words.ts';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';
import classes from './attention.module.css';
import { seeHere, useAttention } from './attention.store.ts';
import { useCallOut } from './use-call-out.ts';

const pages: Partial<Record<AttentionKind, string>> = {
  doctor_asked: '/vagtlaege/spoergsmaal',
  doctor_given: '/vagtlaege/ansvar',
  doctor_ending: '/vagtlaege/ansvar',
};
const toneOf = (kind: AttentionKind): Tone => {
  if (kind === 'crew_accepted') return 'ok';
  return soundCauses[kind] === null ? 'accent' : 'warn';
};

/** What calls, oldest first, each with its one big "Set"; nothing calls: nothing is there. */
export function AttentionBar() {
  const { t } = useLanguage();
  const { told, unsent } = useAttention();
  const waiting = told.filter(({ id }) => !unsent.has(id));
  useCallOut(waiting);
  return (
    <section aria-label={t('attention.title')} aria-live="assertive" className={classes.bar}>
      {told.length === 0 ? null : (
        <ul className={classes.calls}>
          {told.map((one) => (
            <AttentionRow key={one.id} attention={one} isUnsent={unsent.has(one.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AttentionRow({ attention, isUnsent }: { attention: Attention; isUnsent: boolean }) {
  const { t, language } = useLanguage();
  const { kind, caseNumber: number, madeAt } = attention;
  const what = attentionWords[kind][language];
  const page = pages[kind];
  const words = (
    <>
      {what} · {t('attention.case', { number })} · {formatTimeNear(Date.parse(madeAt), nowMs(), language)}
    </>
  );
  return (
    <li className={classes.call} data-sounds={soundCauses[kind] !== null || undefined}>
      <span className={`${classes.words} leon-figures`}>
        <Mark tone={toneOf(kind)}>{page === undefined ? words : <Link href={page}>{words}</Link>}</Mark>
        {isUnsent ? <span className={classes.note}>{t('attention.unsent')}</span> : null}
      </span>
      {isUnsent ? null : (
        <Button
          size="lg"
          className={classes.set ?? ''}
          aria-label={t('attention.set_which', { what, number })}
          onClick={() => void seeHere(attention)}
        >
          {t('attention.set')}
        </Button>
      )}
    </li>
  );
}

import { answerDoubt, type Doubt } from '@leon/contracts/directory/doubt.ts';
import type { RegisterOffer, Vocabulary } from '@leon/contracts/directory/register.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { Button, Title } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { wordsOf } from './fact-words.ts';
import classes from './offer-register.module.css';

interface DoubtsSectionProps {
  register: RegisterOffer;
  vocabulary: Vocabulary | undefined;
}

/** What the unit itself has said no to although the register says it can: its keeper answers, and it counts as before. */
export function DoubtsSection({ register, vocabulary }: DoubtsSectionProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const all = usePicture((state) => state.doubts);
  const nameOf = wordsOf(vocabulary, language);
  const open = [...all.values()].filter(
    ({ offerId, answer }) => offerId === register.offerId && answer === null,
  );
  if (open.length === 0) return null;
  const say = (doubt: Doubt, answer: 'holds' | 'corrected') =>
    void run(async () => {
      const body = { commandId: newCommandId(), expectedVersion: doubt.version, answer, note: null };
      await send(answerDoubt, { params: { doubtId: doubt.id }, body });
      toast(t('doubt.answered'));
    });
  return (
    <section className={classes.card} aria-label={t('doubt.title')}>
      <div className={classes.cardHead}>
        <Title order={2} size="h5">
          {t('doubt.title')}
        </Title>
      </div>
      <Refusal error={error} onClose={clear} />
      <ul className={`${classes.entries} leon-figures`}>
        {open.map((doubt) => (
          <li key={doubt.id} className={classes.entry}>
            <Mark tone="warn">
              {t('doubt.said', {
                competence: nameOf('competence', doubt.competence),
                n: doubt.declines,
                part: t(`doubt.part.${doubt.part}`),
                date: formatDate(Date.parse(doubt.raisedAt)),
              })}
            </Mark>
            {register.state.mine ? (
              <div className={classes.answers}>
                {(['corrected', 'holds'] as const).map((answer) => (
                  <Button
                    key={answer}
                    size="compact-xs"
                    variant="default"
                    disabled={waiting !== 'no'}
                    onClick={() => say(doubt, answer)}
                  >
                    {t(`doubt.${answer}`)}
                  </Button>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

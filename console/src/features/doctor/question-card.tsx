import { answerOpinion } from '@leon/contracts/doctors/doctor.routes.ts';
import type { AskedOpinion } from '@leon/contracts/doctors/opinion.ts';
import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { vitalsWords } from '../../lib/vitals-words.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './doctor.module.css';
import { useKeptAnswer } from './kept-answer.ts';
import { TakeForm } from './take-form.tsx';

interface QuestionCardProps {
  question: AskedOpinion;
  ownNumber: string;
  ownAccount: string;
  /** She answers for this citizen already. */
  isMine: boolean;
  refresh: () => Promise<void>;
}

/** A nurse's question, with what answering takes: she advises, or says that she rings up. */
export function QuestionCard({ question, ownNumber, ownAccount, isMine, refresh }: QuestionCardProps) {
  const { t, language } = useLanguage();
  const desk = usePicture((state) => state.desks.find(({ code }) => code === question.desk));
  const { run, waiting, error, clear } = useCommand();
  const [text, setText] = useKeptAnswer(ownAccount, question.id);
  const answer = (kind: 'advised' | 'calling') =>
    void run(async () => {
      const body = { commandId: newCommandId(), kind, text: text.trim() };
      await send(answerOpinion, { params: { opinionId: question.id }, body });
      setText('');
      await refresh();
    });
  const busy = waiting !== 'no';
  const number = question.callbackNumber ?? '';
  return (
    <article className={classes.offer} aria-label={t('doctor.question_of', { number: question.caseNumber })}>
      <div className={classes.offerHead}>
        <h2>{question.question}</h2>
      </div>
      <div className={classes.muted}>
        {t('doctor.asked_by', {
          name: question.askedBy,
          desk: desk?.name ?? question.desk,
          time: formatTimeNear(Date.parse(question.askedAt), nowMs(), language),
          number: question.caseNumber,
        })}
      </div>
      <dl className={classes.facts}>
        {question.citizenAge === null ? null : (
          <Fact label={t('unit.age')}>{t('unit.years', { n: question.citizenAge })}</Fact>
        )}
        {question.situation === null ? null : <Fact label={t('unit.situation')}>{question.situation}</Fact>}
        {question.vitals === null ? null : (
          <Fact label={t('doctor.vitals')}>{vitalsWords(question.vitals, language, t)}</Fact>
        )}
        <Fact label={t('doctor.desk_number')}>
          {desk?.number == null ? t('doctor.no_number') : <PhoneNumber number={desk.number} />}
        </Fact>
        {number === '' ? null : (
          <Fact label={t('unit.callback')}>
            <PhoneNumber number={number} />
          </Fact>
        )}
      </dl>
      <Textarea
        size="md"
        autosize
        minRows={2}
        maxLength={2000}
        label={t('doctor.advice')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.states}>
        <Button size="lg" disabled={text.trim() === ''} loading={busy} onClick={() => answer('advised')}>
          {t('doctor.give_advice')}
        </Button>
        <Button size="lg" variant="default" loading={busy} onClick={() => answer('calling')}>
          {t('doctor.i_call')}
        </Button>
      </div>
      {isMine ? <Mark tone="ok">{t('doctor.is_mine')}</Mark> : null}
      {question.mayTakeResponsibility && !isMine ? (
        <TakeForm question={question} ownNumber={ownNumber} busy={busy} run={run} refresh={refresh} />
      ) : null}
      <Refusal error={error} onClose={clear} />
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

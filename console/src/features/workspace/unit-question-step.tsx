import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { answerQuestion } from './follow-up-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { TalkLine } from './unit-talk.tsx';

/** The unit asks before it answers: the answer goes back at once, and its time runs on. */
export function UnitQuestionStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const question = view.file?.thread.findLast(({ kind }) => kind === 'question');
  const by = view.row.placement?.withDesk?.by ?? '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 2) return;
    void run(async () => {
      await answerQuestion(view.row, text.trim());
      onDone();
    });
  };
  return (
    <StepFrame title={t('talk.answer_title', { name: by })} onClose={onDone}>
      {question === undefined ? null : <TalkLine said={question} />}
      <form onSubmit={save} className={classes.talkForm}>
        <Textarea
          label={t('talk.answer_text')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={1000}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={waiting} disabled={text.trim().length < 2}>
          {t('talk.send')}
        </Button>
      </form>
    </StepFrame>
  );
}

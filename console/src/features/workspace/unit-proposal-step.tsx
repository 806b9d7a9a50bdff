import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { refuseProposal, takeProposal } from './follow-up-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { Proposed, TalkLine } from './unit-talk.tsx';

/** The unit can, at another of its places or another time: taken in one step, or not. */
export function UnitProposalStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const [why, setWhy] = useState('');
  const withDesk = view.row.placement?.withDesk ?? null;
  if (withDesk === null) return null;
  const said = view.file?.thread.findLast(({ kind }) => kind === 'proposal');
  const take = () =>
    void run(async () => {
      await takeProposal(view.row);
      toast(t('talk.taken', { name: withDesk.by }));
      onDone();
    });
  const refuse = () =>
    void run(async () => {
      await refuseProposal(view.row, why.trim().length < 2 ? null : why.trim());
      onDone();
    });
  return (
    <StepFrame title={t('talk.proposal_title', { name: withDesk.by })} onClose={onDone}>
      {said === undefined ? <Proposed said={withDesk} /> : <TalkLine said={said} />}
      <p className={classes.hint}>{t('talk.take_hint', { name: withDesk.by })}</p>
      <div className={classes.talkForm}>
        <Button size="sm" data-autofocus loading={waiting} onClick={take}>
          {t('talk.take')}
        </Button>
        <TextInput
          label={t('talk.refuse_text')}
          value={why}
          maxLength={1000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button size="sm" variant="default" disabled={waiting} onClick={refuse}>
          {t('talk.refuse')}
        </Button>
      </div>
    </StepFrame>
  );
}

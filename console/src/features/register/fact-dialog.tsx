import { stateFact } from '@leon/contracts/directory/register.routes.ts';
import type { RegisterOffer, Vocabulary } from '@leon/contracts/directory/register.ts';
import { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { DayField } from './day-field.tsx';
import classes from './fact-dialog.module.css';
import { FactEditor } from './fact-editor.tsx';
import { factName, wordsOf } from './fact-words.ts';

interface FactDialogProps {
  fact: RegisterFact;
  register: RegisterOffer;
  vocabulary: Vocabulary;
  onClose: () => void;
  onSaid: (register: RegisterOffer) => void;
}

interface Said {
  /** `yyyy-mm-dd`, empty where nothing is typed, null where it is no day. */
  from: string | null;
  until: string | null;
  by: string;
  note: string;
}

/** One fact, from when until when, and who tells it. What is saved lies on top of the file and can be undone. */
export function FactDialog({ fact, register, vocabulary, onClose, onSaid }: FactDialogProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [draft, setDraft] = useState<RegisterFact | null>(null);
  const [said, setSaid] = useState<Said>({ from: '', until: '', by: '', note: '' });
  const speaking = { t, language, nameOf: wordsOf(vocabulary, language) };
  const known = fact.key !== '' || fact.fact !== 'competence';
  const what = known ? factName(fact, speaking) : t('fact.add_competence');
  const local = register.facts.some(
    ({ said: one, origin }) => origin.kind === 'local' && one.fact === fact.fact && one.key === fact.key,
  );
  const dated = fact.fact !== 'hours_exception';

  const save = (change: RegisterFact) =>
    void run(async () => {
      const body = {
        commandId: newCommandId(),
        expectedVersion: register.version,
        said: change,
        validFrom: said.from || null,
        lastDay: said.until || null,
        saidBy: said.by.trim(),
        note: said.note.trim() || null,
      };
      onSaid(await send(stateFact, { params: { offerId: register.offerId }, body }));
      toast(t('edit.saved'));
      onClose();
    });
  const named = said.by.trim() !== '' && said.from !== null && said.until !== null;
  const valid = draft !== null && RegisterFact.safeParse(draft).success;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('edit.title', { what: what.toLocaleLowerCase(language) === what ? what : `»${what}«` })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="lg"
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (valid && draft !== null && named) save(draft);
        }}
      >
        <FactEditor fact={fact} register={register} vocabulary={vocabulary} onDraft={setDraft} />
        {dated ? (
          <div className={classes.pair}>
            <DayField
              label={t('edit.from')}
              description={t('edit.from_help')}
              value=""
              onDay={(from) => setSaid({ ...said, from })}
            />
            <DayField
              label={t('edit.until')}
              description={t('edit.until_help')}
              value=""
              onDay={(until) => setSaid({ ...said, until })}
            />
          </div>
        ) : null}
        <TextInput
          label={t('edit.said_by')}
          placeholder={t('edit.said_by_needed')}
          required
          maxLength={120}
          value={said.by}
          onChange={(event) => setSaid({ ...said, by: event.currentTarget.value })}
        />
        <TextInput
          label={t('edit.note')}
          maxLength={500}
          value={said.note}
          onChange={(event) => setSaid({ ...said, note: event.currentTarget.value })}
        />
        <Refusal error={error} onClose={clear} />
        <div className={classes.buttons}>
          <Button type="submit" disabled={!valid || !named} loading={waiting !== 'no'}>
            {t('edit.save')}
          </Button>
          {local ? (
            <Button
              variant="default"
              title={t('edit.back_to_file_hint')}
              disabled={!named || waiting !== 'no'}
              onClick={() => save({ fact: fact.fact, key: fact.key, value: null } as RegisterFact)}
            >
              {t('edit.back_to_file')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

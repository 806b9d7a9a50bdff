import type { Session } from '@leon/contracts/identity/session.ts';
import { caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { offerOn } from '../../lib/hand-case.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { askBeforeSigningOut } from '../../stores/session.store.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { openCasesOf } from './open-cases.ts';

interface LeavingQuestionProps {
  session: Session;
  onShiftPage: () => void;
}

const mine = (accountId: string) => openCasesOf(usePicture.getState().cases.values(), accountId);

/** Nobody goes home from cases of hers without knowing it. */
export function LeavingQuestion({ session, onShiftPage }: LeavingQuestionProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [answer, setAnswer] = useState<((leaves: boolean) => void) | null>(null);
  const cases = usePicture((state) => state.cases);
  const { accountId } = session;
  const open = answer === null ? [] : openCasesOf(cases.values(), accountId);
  useEffect(
    () =>
      askBeforeSigningOut({
        mayLeave: async () =>
          mine(accountId).length === 0 || (await new Promise<boolean>((done) => setAnswer(() => done))),
        left: async () => undefined,
      }),
    [accountId],
  );
  const decide = (leaves: boolean) => {
    answer?.(leaves);
    setAnswer(null);
  };
  const offerAll = () =>
    run(async () => {
      for (const row of mine(accountId)) if (row.handingOn === null) await offerOn(row, null);
      decide(true);
    });
  return (
    <Modal
      opened={answer !== null}
      onClose={() => decide(false)}
      title={t('leave.title', { n: open.length })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="lg"
    >
      <Refusal error={error} onClose={clear} />
      <Text size="sm">{t('leave.text')}</Text>
      <ul className="leon-figures">
        {open.map((row) => (
          <li key={row.id}>
            {t('case.title', { number: row.number })} · {caseStatusWords[row.status][language]}
            {row.handingOn === null
              ? ''
              : ` · ${row.handingOn.to === null ? t('own.offered_next') : t('own.offered_to', { name: row.handingOn.to.name })}`}
          </li>
        ))}
      </ul>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => decide(true)}>
          {t('leave.anyway')}
        </Button>
        <Button variant="default" loading={waiting !== 'no'} onClick={() => void offerAll()}>
          {t('leave.offer_all')}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            decide(false);
            onShiftPage();
          }}
        >
          {t('leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}

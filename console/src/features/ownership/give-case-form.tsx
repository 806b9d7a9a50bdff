import { mayEver } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import { passReasons } from '@leon/contracts/calls/ownership.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { Button, Chip, Group, Input, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { offerOn, reassign } from '../../lib/hand-case.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type DeskPerson, useDeskPeople } from '../../stores/desk-people.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { openCasesOf } from './open-cases.ts';
import { useColleagueWords } from './use-colleague-words.ts';

interface GiveCaseFormProps {
  row: CaseRow;
  session: Session;
  onDone: () => void;
}

/** Nobody by name: the queue, or whoever comes next. */
const anybody = 'anybody';
const reasons = passReasons.filter((reason) => reason !== 'silent');
type Reason = (typeof reasons)[number];

/** Who is here comes first, and oneself last. */
const distance = ({ id, goneSince }: DeskPerson, { accountId }: Session): number =>
  (id === accountId ? 2 : 0) + (goneSince === null ? 0 : 1);

export function GiveCaseForm({ row, session, onDone }: GiveCaseFormProps) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const people = useDeskPeople((state) => state.people);
  const cases = usePicture((state) => state.cases);
  const words = useColleagueWords();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const decides = actionsOf(row, session).includes('reassign');
  const others = people
    .filter(({ id, role }) => id !== row.owner?.id && mayEver('accept_case', role))
    .sort((a, b) => distance(a, session) - distance(b, session));
  const anybodyWord = t(decides ? 'give.queue' : 'give.next_shift');
  const name = others.find(({ id }) => id === to)?.name ?? anybodyWord;
  const account = to === anybody ? null : (to as AccountId | null);
  const give = () =>
    run(async () => {
      if (decides) await reassign(row, account, reason ?? 'other');
      else await offerOn(row, account);
      toast(t(decides ? 'give.done' : 'give.offered', { number: row.number, to: name }));
      onDone();
    });
  return (
    <Stack gap="md">
      <Refusal error={error} onClose={clear} />
      <Text size="sm">
        {decides ? t('give.now_with', { name: row.owner?.name ?? t('own.the_queue') }) : t('give.offer_hint')}
      </Text>
      <Radio.Group label={t('give.to')} value={to} onChange={setTo}>
        <Stack gap={6} mt={4}>
          {others.map((person, nth) => (
            <Radio
              key={person.id}
              value={person.id}
              label={person.name}
              description={words(person, openCasesOf(cases.values(), person.id).length)}
              data-autofocus={nth === 0 || undefined}
            />
          ))}
          {decides && row.owner === null ? null : <Radio value={anybody} label={anybodyWord} />}
        </Stack>
      </Radio.Group>
      {others.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('give.nobody')}
        </Text>
      ) : null}
      {decides ? (
        <Input.Wrapper label={t('give.why')}>
          <Chip.Group value={reason ?? ''} onChange={(value) => setReason(value as Reason)}>
            <Group gap={6} mt={4}>
              {reasons.map((one) => (
                <Chip key={one} value={one} size="sm">
                  {t(`own.reason.${one}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      ) : null}
      <Group justify="flex-end">
        <Button
          size="md"
          disabled={to === null || (decides && reason === null)}
          loading={waiting !== 'no'}
          onClick={() => void give()}
        >
          {t(decides ? 'give.do' : 'give.offer')}
        </Button>
      </Group>
    </Stack>
  );
}

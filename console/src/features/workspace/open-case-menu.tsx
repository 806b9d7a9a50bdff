import { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { openCase } from './case-commands.ts';

/** For calls that did not come through the telephone system. */
export function OpenCaseMenu({ onOpened }: { onOpened: (caseId: CaseId) => void }) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const open = (callerType: CallerType) => run(async () => onOpened((await openCase(callerType)).id));
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            loading={waiting !== 'no'}
            title={t('queue.open_case_hint')}
          >
            {t('queue.open_case')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('queue.who_calls')}</Menu.Label>
          {CallerType.options.map((callerType) => (
            <Menu.Item key={callerType} onClick={() => void open(callerType)}>
              {callerTypeWords[callerType][language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {error === null ? null : <Refusal error={error} onClose={clear} />}
    </>
  );
}

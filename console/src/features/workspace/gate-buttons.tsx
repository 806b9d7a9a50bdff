import type { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useKey } from '../../lib/keys.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-panel.module.css';
import { recordNotCritical } from './urgent-commands.ts';
import type { CaseView } from './use-case-view.ts';
import { useWorkspace } from './workspace.store.ts';

type Action = Parameters<typeof isAllowed>[0];

/** Asked once per call, at the start: one key when it is time-critical, one click when it is not; worse at any time. */
export function GateButtons({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const { row } = view;
  const may = (action: Action) => view.actions.includes(action);
  const open = useWorkspace((state) => state.openStep);
  const mayGate = may('send_directly');
  const mayWorsen = may('deteriorate');
  const openGate = useCallback(() => (mayGate ? open('gate') : undefined), [mayGate, open]);
  const openWorse = useCallback(() => (mayWorsen ? open('worse') : undefined), [mayWorsen, open]);
  useKey('gate', openGate);
  useKey('deteriorate', openWorse);
  if (!mayGate) return null;
  return (
    <div className={classes.gate}>
      {row.gate === 'open' && may('record_gate') ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={waiting !== 'no'}
          onClick={() => void run(() => recordNotCritical(row))}
        >
          {t('gate.not_critical')}
        </Button>
      ) : row.gate === 'not_critical' ? (
        <Mark tone="ok">{t('gate.answered')}</Mark>
      ) : null}
      <Button
        size="compact-sm"
        variant="default"
        className={classes.critical ?? ''}
        rightSection={<KeyHint action="gate" />}
        onClick={openGate}
      >
        {t('gate.critical')}
      </Button>
      {mayWorsen && row.status !== 'assessing' ? (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<KeyHint action="deteriorate" />}
          onClick={openWorse}
        >
          {t('worse.open')}
        </Button>
      ) : null}
      <Refusal error={error} onClose={clear} />
    </div>
  );
}

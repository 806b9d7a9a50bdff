import type { CaseAction } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useCallback } from 'react';
import { withdrawOffer } from '../../lib/hand-case.ts';
import { useKey } from '../../lib/keys.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './action-bar.module.css';
import { releaseHold, withdraw } from './case-commands.ts';
import { nextLabel } from './next-label.ts';
import { openGiving } from './open-giving.ts';
import { resendHandover } from './placement-commands.ts';
import type { CaseView } from './use-case-view.ts';
import type { useNextStep } from './use-next-step.ts';
import { type StepPanel, useWorkspace } from './workspace.store.ts';

interface ActionsProps {
  view: CaseView;
  step: ReturnType<typeof useNextStep>;
}

interface SideAction {
  action: CaseAction;
  label: Extract<
    MessageKey,
    | 'next.release'
    | 'next.withdraw'
    | 'next.close_without'
    | 'next.cancel'
    | 'next.set_responsible'
    | 'next.transport'
    | 'handover.title'
    | 'urgency.set'
    | 'worse.title'
    | 'time.side'
    | 'ack.save'
    | 'ack.resend'
    | 'opinion.title'
    | 'reach.title'
    | 'next.record_arrival'
    | 'next.record_result'
    | 'next.reroute'
    | 'act.reassign'
    | 'act.offer_on'
    | 'act.withdraw_offer'
  >;
  panel?: StepPanel;
}

const sideActions: readonly SideAction[] = [
  { action: 'release_hold', label: 'next.release' },
  { action: 'withdraw_request', label: 'next.withdraw' },
  { action: 'set_responsible', label: 'next.set_responsible', panel: 'responsible' },
  { action: 'agree_time', label: 'time.side', panel: 'time' },
  { action: 'order_transport', label: 'next.transport', panel: 'transport' },
  { action: 'hand_over', label: 'handover.title', panel: 'handover' },
  { action: 'record_acknowledgement', label: 'ack.save', panel: 'acknowledge' },
  { action: 'record_arrival', label: 'next.record_arrival', panel: 'arrival' },
  { action: 'record_result', label: 'next.record_result', panel: 'result' },
  { action: 'reroute', label: 'next.reroute', panel: 'reroute' },
  { action: 'resend_handover', label: 'ack.resend' },
  { action: 'edit', label: 'opinion.title', panel: 'ask_doctor' },
  { action: 'edit', label: 'reach.title', panel: 'reach_doctor' },
  { action: 'set_urgency', label: 'urgency.set', panel: 'urgency' },
  { action: 'deteriorate', label: 'worse.title', panel: 'worse' },
  { action: 'reassign', label: 'act.reassign' },
  { action: 'offer_on', label: 'act.offer_on' },
  { action: 'withdraw_offer', label: 'act.withdraw_offer' },
  { action: 'close', label: 'next.close_without', panel: 'close' },
  { action: 'cancel', label: 'next.cancel', panel: 'cancel' },
];

const atOnce: Partial<Record<CaseAction, (row: CaseRow) => Promise<CaseRow>>> = {
  release_hold: releaseHold,
  withdraw_request: withdraw,
  resend_handover: resendHandover,
  reassign: openGiving,
  offer_on: openGiving,
  withdraw_offer: withdrawOffer,
};
/** Of use only while the receiver has not acknowledged. */
const toReceiver: ReadonlySet<CaseAction> = new Set(['record_acknowledgement', 'resend_handover']);

export function Actions({ view, step }: ActionsProps) {
  const { t } = useLanguage();
  const { row, next, actions } = view;
  const openStep = useWorkspace((state) => state.openStep);
  const idle =
    next.kind === 'done' || next.kind === 'offered' || next.kind === 'other_owner' || next.kind === 'choose';
  const reserves = next.kind === 'reserve' || next.kind === 'reserve_waited';
  // the key that takes a place takes a colleague's case too: there is nothing else to reserve for in it
  const byKey = reserves || next.kind === 'take_over' || next.kind === 'accept_case';
  const reserve = useCallback(() => (byKey ? step.go() : undefined), [byKey, step.go]);
  useKey('reserve', reserve);

  const side = sideActions.filter(
    ({ action, panel }) =>
      actions.includes(action) &&
      (view.decides || (panel !== 'ask_doctor' && panel !== 'reach_doctor')) &&
      action !== next.kind &&
      !(toReceiver.has(action) && next.kind !== 'acknowledge'),
  );
  const act = ({ action, panel }: SideAction) => {
    const direct = atOnce[action];
    if (panel !== undefined) openStep(panel);
    else if (direct !== undefined) void step.run(() => direct(row));
  };
  return (
    <div className={classes.actions}>
      <Button
        className={classes.next ?? ''}
        size="md"
        disabled={idle}
        loading={step.waiting !== 'no'}
        rightSection={byKey ? <KeyHint action="reserve" /> : null}
        onClick={step.go}
      >
        <span className={classes.nextText}>{t('next.label', { step: nextLabel(view, t) })}</span>
      </Button>
      {actions.includes('announce_admission') ? (
        <Button size="md" variant="default" onClick={() => openStep('admission')}>
          {t('next.announce')}
        </Button>
      ) : null}
      {actions.includes('give_advice') ? (
        <Button size="md" variant="default" onClick={() => openStep('advice')}>
          {t('advice.open')}
        </Button>
      ) : null}
      {side.length === 0 ? null : (
        <Menu position="top-end" width={240}>
          <Menu.Target>
            <ActionIcon variant="default" size={42} aria-label={t('next.more')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {side.map((item) => (
              <Menu.Item key={item.label} onClick={() => act(item)}>
                {t(item.action === 'close' && row.status !== 'assessing' ? 'next.close' : item.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

import { doctorCalls } from '@leon/contracts/triage/doctor-of-case.ts';
import { useCallback } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { toast } from '../../ui/toast.ts';
import { request, reserve } from './case-commands.ts';
import { focusField } from './focus-field.ts';
import { leaveClosed } from './follow-up-commands.ts';
import { openGiving } from './open-giving.ts';
import type { CaseView } from './use-case-view.ts';
import type { useClaim } from './use-claim.ts';
import { type StepPanel, useWorkspace } from './workspace.store.ts';

/** Does the next step: at once where one click is enough, else by opening the step's small panel or its field. */
export function useNextStep(view: CaseView, claim: ReturnType<typeof useClaim>) {
  const { t } = useLanguage();
  const command = useCommand();
  const { run } = command;
  const { row, values, next, chosen, top, placedAt } = view;

  const go = useCallback(() => {
    const open = (panel: StepPanel) => useWorkspace.getState().openStep(panel);
    switch (next.kind) {
      case 'claim':
      case 'take_over':
      case 'accept_case':
        return void claim.take(row.id);
      case 'offer_on':
        return void openGiving(row);
      case 'fill_location':
        return focusField('where');
      case 'fill_callback':
        return focusField('callback');
      case 'fill_doctor':
        return focusField(doctorCalls(row, values) ? 'caller' : 'doctor');
      case 'reserve':
        if (top !== null && top.id !== next.offerId) return open('override');
        return void run(async () => {
          await reserve(row, next.offerId, null);
          toast(t('toast.reserved', { name: chosen?.name ?? '' }));
        });
      case 'reserve_waited':
        return void run(async () => {
          await reserve(row, next.offerId, null);
          toast(t('toast.reserved', { name: chosen?.name ?? '' }));
        });
      case 'advise':
        return open('advice');
      case 'agree_time':
        return open('time');
      case 'answer_question':
        return open('unit_question');
      case 'consider_proposal':
        return open('unit_proposal');
      case 'leave_closed':
        return void run(async () => {
          await leaveClosed(row);
          useWorkspace.getState().forget(row.id);
          toast(t('follow.given_up', { name: placedAt?.name ?? '' }));
        });
      case 'acknowledge':
        return open('acknowledge');
      case 'request':
        return void run(async () => {
          await request(row);
          useWorkspace.getState().forget(row.id);
          toast(t('toast.asked', { name: placedAt?.name ?? '' }));
        });
      case 'record_answer':
        return open('answer');
      case 'set_responsible':
        return open('responsible');
      case 'transport':
        return open('transport');
      case 'hand_over':
        return open('handover');
      case 'close':
      case 'close_advice':
        return open('close');
    }
  }, [next, row, values, chosen, top, placedAt, claim, run, t]);

  return { ...command, go };
}

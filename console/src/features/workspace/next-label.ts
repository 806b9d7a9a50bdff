import { doctorCalls } from '@leon/contracts/triage/doctor-of-case.ts';
import type { Translate } from '../../lib/language/translate.ts';
import type { CaseView } from './use-case-view.ts';

/** The step in words, naming what it acts on. */
export function nextLabel(
  { next, row, values, chosen, placedAt }: Pick<CaseView, 'next' | 'row' | 'values' | 'chosen' | 'placedAt'>,
  t: Translate,
): string {
  switch (next.kind) {
    case 'claim':
      return t('next.claim');
    case 'other_owner':
      return t('next.other_owner', { name: next.name });
    case 'offer_on':
      return t('next.offer_on');
    case 'offered':
      return t('next.offered');
    case 'take_over':
      return t('next.take_over', { name: next.name });
    case 'accept_case':
      return t('next.accept_case', { name: next.name });
    case 'fill_location':
      return t('next.fill_location');
    case 'choose':
      return t('next.choose');
    case 'fill_doctor':
      return t(doctorCalls(row, values) ? 'next.name_doctor' : 'next.fill_doctor');
    case 'reserve':
      return t('next.reserve', { name: chosen?.name ?? '' });
    case 'reserve_waited':
      return t('next.reserve_waited', { name: chosen?.name ?? '' });
    case 'advise':
      return t('next.advise', { name: chosen?.name ?? '' });
    case 'close_advice':
      return t('next.close_advice', { name: chosen?.name ?? '' });
    case 'fill_callback':
      return t('next.fill_callback');
    case 'request':
      return t('next.request', { name: placedAt?.name ?? '' });
    case 'record_answer':
      return t('next.record_answer', { name: placedAt?.name ?? '' });
    case 'set_responsible':
      return t('next.set_responsible');
    case 'agree_time':
      return t('next.agree_time', { name: placedAt?.name ?? '' });
    case 'acknowledge':
      return t('next.acknowledge', { name: placedAt?.name ?? '' });
    case 'answer_question':
      return t('next.answer_question', { name: row.placement?.withDesk?.by ?? '' });
    case 'consider_proposal':
      return t('next.consider_proposal', { name: row.placement?.withDesk?.by ?? '' });
    case 'leave_closed':
      return t('next.leave_closed', { name: placedAt?.name ?? '' });
    case 'transport':
      return t('next.transport');
    case 'hand_over':
      return t('next.hand_over', { name: placedAt?.name ?? '' });
    case 'close':
      return t('next.close');
    case 'done':
      return t('next.done');
  }
}

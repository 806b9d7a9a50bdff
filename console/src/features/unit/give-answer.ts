import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import type { GivenAnswer, RequestRow } from '@leon/contracts/placements/placement.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';

export interface FormProps {
  request: RequestRow;
  /** Who says it; shorter than two letters: nobody yet. */
  name: string;
  busy: boolean;
  run: (work: () => Promise<RequestRow>) => void;
  onCancel: () => void;
}

export async function giveAnswer(request: RequestRow, answer: GivenAnswer): Promise<RequestRow> {
  const reply = await send(answerRequest, {
    params: { requestId: request.id },
    body: { commandId: newCommandId(), answer },
  });
  return reply.request;
}

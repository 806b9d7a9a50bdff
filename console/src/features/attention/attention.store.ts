import { listAttention, seeAttention } from '@leon/contracts/attention/attention.routes.ts';
import type { Attention } from '@leon/contracts/attention/attention.ts';
import { create } from 'zustand';
import { ApiError } from '../../lib/api-error.ts';
import { call } from '../../lib/http.ts';
import { newCommandId } from '../../lib/new-id.ts';

interface AttentionState {
  /** What LEON says still calls this person, as last heard. */
  readonly told: readonly Attention[];
  /** What she has said "Set" to on this device and LEON does not know yet: silent here from the tap on. */
  readonly unsent: ReadonlySet<string>;
}

export const useAttention = create<AttentionState>()(() => ({ told: [], unsent: new Set() }));

/** Asked anew; without a line what was told last goes on calling. */
export async function hearAttention(): Promise<void> {
  await Promise.all([...useAttention.getState().unsent].map(saySeen));
  const heard = await call(listAttention, {}).catch(() => null);
  if (heard !== null) useAttention.setState({ told: heard.attention });
}

export async function seeHere({ id }: Attention): Promise<void> {
  useAttention.setState(({ unsent }) => ({ unsent: new Set([...unsent, id]) }));
  await saySeen(id);
  await hearAttention();
}

/** Said until LEON has it; what LEON refuses is no longer hers to say. */
async function saySeen(id: string): Promise<void> {
  try {
    const body = { commandId: newCommandId() };
    await call(seeAttention, { params: { attentionId: id }, body });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code.startsWith('session.')) return;
  }
  useAttention.setState(({ told, unsent }) => ({
    told: told.filter((one) => one.id !== id),
    unsent: new Set([...unsent].filter((one) => one !== id)),
  }));
}

export const forgetAttention = (): void => useAttention.setState({ told: [], unsent: new Set() });

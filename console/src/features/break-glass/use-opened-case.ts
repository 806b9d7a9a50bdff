import { breakGlass, endBreakGlass, getOpenedCase } from '@leon/contracts/audit/break-glass.routes.ts';
import type { BrokenGlass, OpenedCase } from '@leon/contracts/audit/break-glass.ts';
import { useState } from 'react';
import { ApiError } from '../../lib/api-error.ts';
import { call } from '../../lib/http.ts';
import { newCommandId, newGlassId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type GlassForm, keepForm } from './kept-form.ts';

interface Opened {
  readonly glass: BrokenGlass;
  readonly case: OpenedCase;
}

/** Kept in this page alone: whoever leaves it, or loads it anew, has to say again why. */
export function useOpenedCase() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { run, waiting, error, clear } = useCommand();
  return {
    ...{ opened, error, clear, busy: waiting !== 'no' },
    open: (asked: GlassForm) =>
      run(async () => {
        const glassId = newGlassId();
        const body = { commandId: newCommandId(), glassId, ...asked };
        const { glass } = await send(breakGlass, { body }).catch(async (error: unknown) => {
          if (error instanceof ApiError && error.code === 'session.step_up') await keepForm(asked);
          throw error;
        });
        setOpened(await call(getOpenedCase, { params: { glassId: glass.id } }));
      }),
    end: () =>
      run(async () => {
        if (opened === null) return;
        const params = { glassId: opened.glass.id };
        await send(endBreakGlass, { params, body: { commandId: newCommandId() } });
        setOpened(null);
      }),
    forget: () => setOpened(null),
  };
}

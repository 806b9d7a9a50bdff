import { useEffect } from 'react';
import { EmptySheet } from '../features/workspace/print-sheet.tsx';
import { usePrint } from '../features/workspace/use-print.ts';
import { useDialogs } from '../stores/dialogs.store.ts';

/** The empty form, printed before it is needed. */
export function EmptyFormPrint() {
  const asked = useDialogs((state) => state.open === 'empty-form');
  const { printing, print } = usePrint();
  useEffect(() => {
    if (!asked) return;
    useDialogs.getState().show(null);
    print('empty');
  }, [asked, print]);
  return printing === 'empty' ? <EmptySheet /> : null;
}

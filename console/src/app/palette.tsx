import { Modal } from '@mantine/core';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useWorkspace } from '../features/workspace/workspace.store.ts';
import { useKey } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useDialogs } from '../stores/dialogs.store.ts';
import type { PaletteItem } from './palette-items.ts';
import { PaletteSearch } from './palette-search.tsx';

/** The closing dialog first gives the caret back to where it stood; what was chosen may then move it. */
const afterReturn = (act: () => void) => setTimeout(act, 60);

/** Ctrl K: cases, offers and what can be done in the open case, by what is remembered of them. Esc gives the caret back. */
export function Palette() {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const { open, show } = useDialogs();
  const toggle = useCallback(() => {
    const { open: now, show: turn } = useDialogs.getState();
    turn(now === 'palette' ? null : 'palette');
  }, []);
  useKey('palette', toggle);
  const pick = (item: PaletteItem) => {
    show(null);
    if (item.group === 'cases') go(`/visitation/${item.caseId}`);
    else if (item.group === 'offers') useDialogs.getState().openPhoneReport(item.offerId);
    else {
      const { offered } = useWorkspace.getState();
      afterReturn(() => offered?.perform(item.action));
    }
  };
  return (
    <Modal
      opened={open === 'palette'}
      onClose={() => show(null)}
      title={t('palette.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="lg"
      transitionProps={{ duration: 0 }}
      returnFocus
    >
      <PaletteSearch onPick={pick} />
    </Modal>
  );
}

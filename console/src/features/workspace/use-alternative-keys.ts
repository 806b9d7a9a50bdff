import { type RefObject, useEffect } from 'react';
import { isKey } from '../../lib/keys.ts';
import type { CaseView } from './use-case-view.ts';
import { useWorkspace } from './workspace.store.ts';

/** F4 goes to the list, where 1–9 choose and the arrows move; Esc goes back to where the caret stood. */
export function useAlternativeKeys(view: CaseView, list: RefObject<HTMLElement | null>): void {
  const caseId = view.row.id;
  const main = view.alternatives?.main;
  const selectable = view.actions.includes('reserve');
  useEffect(() => {
    let cameFrom: HTMLElement | null = null;
    const inList = () => list.current?.contains(document.activeElement) === true;
    const buttons = () => [
      ...(list.current?.querySelectorAll<HTMLButtonElement>('button[aria-pressed]:enabled') ?? []),
    ];
    const goToList = () => {
      if (!inList() && document.activeElement instanceof HTMLElement) cameFrom = document.activeElement;
      const marked = buttons().find((button) => button.ariaPressed === 'true') ?? buttons()[0];
      (marked ?? list.current)?.focus();
    };
    const press = (event: KeyboardEvent) => {
      if (isKey('list', event)) {
        event.preventDefault();
        goToList();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || !inList()) return;
      const row = main?.find(({ number }) => String(number) === event.key);
      if (row !== undefined && selectable) {
        event.preventDefault();
        useWorkspace.getState().choose(caseId, row.offer.id);
        list.current?.querySelector<HTMLButtonElement>(`button[data-number="${event.key}"]`)?.focus();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const all = buttons();
        const here = all.findIndex((button) => button.matches(':focus'));
        all[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
      } else if (event.key === 'Escape' && cameFrom !== null) {
        event.preventDefault();
        cameFrom.focus();
        cameFrom = null;
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [caseId, main, selectable, list]);
}

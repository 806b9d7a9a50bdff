import { useEffect } from 'react';
import { usePreferences } from '../stores/preferences.store.ts';

/**
 * Keys of the workspace. They work while the caret stands in a field, and none of them is needed for typing Danish or
 * is kept by the browser for itself.
 */
export const keys = {
  help: 'F1',
  take_next: 'F2',
  list: 'F4',
  gate: 'F7',
  reserve: 'F8',
  deteriorate: 'F9',
  copy: 'F10',
  palette: 'Ctrl+K',
} as const;
export type KeyAction = keyof typeof keys;
export const keyActions = Object.keys(keys) as KeyAction[];

/** What a key press is called here: "F8", "Ctrl+K"; null for one that is none of ours to look at. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
): string | null {
  if (event.altKey || event.shiftKey) return null;
  if (event.ctrlKey || event.metaKey)
    return event.key.length === 1 ? `Ctrl+${event.key.toUpperCase()}` : null;
  return event.key;
}

/** Whether this press is the action's key and she has not switched it off. */
export const isKey = (action: KeyAction, event: KeyboardEvent): boolean =>
  pressed(event) === keys[action] && !usePreferences.getState().keysOff.includes(action);

/** Does it wherever the caret stands; the browser's own meaning of the key is put aside, and holding it does it once. */
export function useKey(action: KeyAction, act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isKey(action, event)) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [action, act]);
}

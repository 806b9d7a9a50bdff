import { useEffect } from 'react';
import { useDialogs } from '../stores/dialogs.store.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { pressed } from './key-names.ts';

/**
 * Keys of the workspace as LEON comes. They work while the caret stands in a field; none of them is needed for typing
 * Danish, and a browser lets the page have every one of them.
 */
export const defaultKeys = {
  help: 'F1',
  take_next: 'F2',
  list: 'F4',
  gate: 'F7',
  reserve: 'F8',
  deteriorate: 'F9',
  copy: 'F10',
  alarm: 'Ctrl+B',
  palette: 'Ctrl+K',
  letters: 'Ctrl+I',
} as const;
export type KeyAction = keyof typeof defaultKeys;
export const keyActions = Object.keys(defaultKeys) as KeyAction[];

/** Each action's key as this person wants it. */
export const keysOf = (own: Readonly<Record<string, string>>): Record<KeyAction, string> =>
  Object.fromEntries(keyActions.map((action) => [action, own[action] ?? defaultKeys[action]])) as Record<
    KeyAction,
    string
  >;

/** The action's key for this person; null: switched off. */
export function useKeyName(action: KeyAction): string | null {
  const own = usePreferences((state) => state.keys[action]);
  const off = usePreferences((state) => state.keysOff.includes(action));
  return off ? null : (own ?? defaultKeys[action]);
}

/** Whether this press is the action's key and she has not switched it off. */
export function isKey(action: KeyAction, event: KeyboardEvent): boolean {
  const { keys, keysOff } = usePreferences.getState();
  return pressed(event) === (keys[action] ?? defaultKeys[action]) && !keysOff.includes(action);
}

/** Behind an open sheet nothing of the workspace happens unseen; these open and close the sheets themselves. */
const alsoInSheets: ReadonlySet<KeyAction> = new Set(['help', 'palette']);

/** Does it wherever the caret stands; the browser's own meaning of the key is put aside, and holding it does it once. */
export function useKey(action: KeyAction, act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isKey(action, event)) return;
      event.preventDefault();
      const { open } = useDialogs.getState();
      const covered = (open === 'keys' || open === 'palette') && !alsoInSheets.has(action);
      if (!event.repeat && !covered) act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [action, act]);
}

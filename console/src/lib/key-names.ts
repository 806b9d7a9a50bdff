/** What a key press is called here: "F8", "Ctrl+K"; null for one that is none of ours to look at. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
): string | null {
  if (event.altKey || event.shiftKey) return null;
  if (event.ctrlKey || event.metaKey)
    return event.key.length === 1 ? `Ctrl+${event.key.toUpperCase()}` : null;
  return event.key;
}

/**
 * What browsers keep for themselves or do harm with when a page is slow to take it (Chrome, Edge and Firefox on Windows and
 * Linux, their documented shortcuts): find, reload, address bar, full screen and tools; tabs, windows, printing, zoom.
 */
const ofBrowser = new Set([
  ...['F3', 'F5', 'F6', 'F11', 'F12'],
  ...['D', 'F', 'H', 'J', 'L', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'W', '+', '-', '0'].map(ctrl),
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(ctrl),
]);
/** What every text field understands. */
const ofText = new Set(['A', 'C', 'V', 'X', 'Y', 'Z'].map(ctrl));

function ctrl(letter: string): string {
  return `Ctrl+${letter}`;
}

/** Keys that a person may choose: function keys, and Ctrl with a letter that neither browser nor text field needs. */
const choosable = /^(F([1-9]|1[0-2])|Ctrl\+[A-Z])$/;

export type KeyProblem = 'types' | 'browser' | 'text' | 'taken';

/**
 * Why a key cannot be this action's; null: it can. `types`: it writes, moves the caret or is a letter of the Danish
 * keyboard (Æ, Ø, Å, and all that AltGr and Shift make).
 */
export function keyProblem<Action extends string>(
  name: string | null,
  action: Action,
  keys: Readonly<Record<Action, string>>,
): { problem: KeyProblem; by: Action | null } | null {
  if (name !== null && ofBrowser.has(name)) return { problem: 'browser', by: null };
  if (name !== null && ofText.has(name)) return { problem: 'text', by: null };
  if (name === null || !choosable.test(name)) return { problem: 'types', by: null };
  const by = (Object.keys(keys) as Action[]).find((other) => other !== action && keys[other] === name);
  return by === undefined ? null : { problem: 'taken', by };
}

import { Kbd } from '@mantine/core';
import { type KeyAction, useKeyName } from '../lib/keys.ts';

/** The action's key as this person has it, for the eye alone; nothing when she has switched it off. */
export function KeyHint({ action }: { action: KeyAction }) {
  const name = useKeyName(action);
  return name === null ? null : (
    <Kbd size="xs" aria-hidden>
      {name.replace('+', ' ')}
    </Kbd>
  );
}

import { Language } from '@leon/contracts/language/language.ts';
import { z } from 'zod';
import { create } from 'zustand';

export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

const Stored = z.object({
  language: Language,
  theme: Theme,
  /** Widths of the workspace's outer panels in pixels; null: fitted to the screen. */
  queueWidth: z.number().nullable(),
  caseWidth: z.number().nullable(),
  /** Keys that she does not want. */
  keysOff: z.array(z.string()),
  /** Sound for what nobody may miss. */
  sound: z.boolean(),
});
type Stored = z.infer<typeof Stored>;

interface Preferences extends Stored {
  set: (change: Partial<Stored>) => void;
}

const key = 'leon.preferences';
const defaults: Stored = {
  language: 'da',
  theme: 'auto',
  queueWidth: null,
  caseWidth: null,
  keysOff: [],
  sound: true,
};

// Only how the screen looks is kept in the browser; nothing about a citizen ever is.
function load(): Stored {
  try {
    return Stored.parse({ ...defaults, ...JSON.parse(localStorage.getItem(key) ?? '{}') });
  } catch {
    return defaults;
  }
}

function keep(state: Stored): void {
  try {
    localStorage.setItem(key, JSON.stringify(Stored.parse(state)));
  } catch {
    // A browser that stores nothing still works; it only forgets the choice.
  }
}

export const usePreferences = create<Preferences>()((set, get) => ({
  ...load(),
  set: (change) => {
    set(change);
    keep(get());
  },
}));

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
  /** Keys of her own, by action; the others are as LEON comes. */
  keys: z.record(z.string(), z.string()),
  /** Keys that she does not want. */
  keysOff: z.array(z.string()),
  /** Sound for what nobody may miss. */
  sound: z.boolean(),
  /** Moving units on the map, also while no transport is under way. */
  units: z.boolean(),
});
type Stored = z.infer<typeof Stored>;

interface Preferences extends Stored {
  set: (change: Partial<Stored>) => void;
  /** From now on they are this person's; null: nobody is signed in. */
  belongTo: (accountId: string | null) => void;
}

const shared = 'leon.preferences';
const defaults: Stored = {
  language: 'da',
  theme: 'auto',
  queueWidth: null,
  caseWidth: null,
  keys: {},
  keysOff: [],
  sound: true,
  units: false,
};

const keyOf = (person: string | null) => (person === null ? shared : `${shared}.${person}`);
const read = (key: string): object => JSON.parse(localStorage.getItem(key) ?? '{}');

// Only how the screen looks is kept in the browser, person by person as computers are shared; nothing about a citizen ever is.
function load(person: string | null): Stored {
  try {
    return Stored.parse({ ...defaults, ...read(shared), ...(person === null ? {} : read(keyOf(person))) });
  } catch {
    return defaults;
  }
}

function keep(person: string | null, state: Stored): void {
  try {
    localStorage.setItem(keyOf(person), JSON.stringify(Stored.parse(state)));
  } catch {
    // A browser that stores nothing still works; it only forgets the choice.
  }
}

let whose: string | null = null;

export const usePreferences = create<Preferences>()((set, get) => ({
  ...load(null),
  set: (change) => {
    set(change);
    keep(whose, get());
  },
  belongTo: (accountId) => {
    if (accountId === whose) return;
    whose = accountId;
    set(load(accountId));
  },
}));

/** What is chosen in one window holds in her others: queue and map may stand on monitors of their own. */
if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key }) => {
    if (key === keyOf(whose)) usePreferences.setState(load(whose));
  });

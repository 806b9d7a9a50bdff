import { create } from 'zustand';

interface SoundCheck {
  /** Who has said in this session that she hears the alarm. */
  heardBy: string | null;
  /** The browser plays nothing until something on the page is clicked. */
  blocked: boolean;
  confirm: (accountId: string | null) => void;
  setBlocked: (blocked: boolean) => void;
}

const key = 'leon.sound-heard';

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Asked once per session and window family: it survives a reload and ends with signing out. */
export const useSoundCheck = create<SoundCheck>()((set) => ({
  heardBy: remembered(),
  blocked: false,
  confirm: (heardBy) => {
    set({ heardBy });
    try {
      if (heardBy === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, heardBy);
    } catch {
      // A browser that stores nothing asks again after a reload.
    }
  },
  setBlocked: (blocked) => set({ blocked }),
}));

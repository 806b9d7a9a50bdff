import { nowMs } from '../../lib/clock.ts';
import { freshDraft, useCrew } from './crew.store.ts';
import { type CrewDraft, hasContent } from './crew-draft.ts';

let writing: Promise<void> | null = null;
let again = false;

/** Every tap and keystroke lies sealed on the device: closing the app, a lock or the end of the session loses none of it. */
export function changeDraft(part: Partial<CrewDraft>): void {
  useCrew.setState(({ draft }) => ({ draft: { ...draft, ...part } }));
  keepTyped();
}

export function goToStep(step: number): void {
  useCrew.setState({ step });
  keepTyped();
}

export function clearDraft(): void {
  useCrew.setState({ draft: freshDraft(), step: 0, foundFrom: null });
  keepTyped();
}

/** One write at a time; what came meanwhile is written next, and only the newest of it. */
function keepTyped(): void {
  again = true;
  useCrew.setState({ isKept: false });
  writing ??= write().finally(() => {
    writing = null;
  });
}

async function write(): Promise<void> {
  while (again) {
    again = false;
    const { box, draft, step } = useCrew.getState();
    const typed = hasContent(draft) ? { at: nowMs(), step, draft } : null;
    const isKept = await box?.keepTyped(typed).then(
      () => true,
      () => false,
    );
    if (!again && isKept !== undefined) useCrew.setState(isKept ? { isKept } : { keeps: false });
  }
}

/** Resolves when what has been typed lies on the device. */
export const typedLies = async (): Promise<void> => {
  while (writing !== null) await writing;
};

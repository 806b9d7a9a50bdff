import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import { call } from '../../lib/http.ts';
import { importDraftKey } from '../../lib/sealed-text.ts';
import { openedWithKept, usePicture } from '../../stores/picture.ts';
import { emptyCrew, useCrew } from './crew.store.ts';
import { hasContent } from './crew-draft.ts';
import { CrewOutbox } from './crew-outbox.ts';
import { pictureToKeep } from './crew-picture.ts';
import { hearRequests, sendUnsent } from './crew-sending.ts';
import { type CrewShelf, openCrewShelf } from './crew-shelf.ts';
import { changeDraft } from './crew-typing.ts';

let shelf: CrewShelf | null = null;
let opening: Promise<void> | null = null;
let pictureKeptAt: number | null = null;

/** From sign-in on, and when the app is opened without a line: what lies here is shown, then sent. */
export async function startCrew(account: string, hasSession: boolean): Promise<void> {
  if (useCrew.getState().account !== account) useCrew.setState({ ...emptyCrew(), account });
  if (useCrew.getState().box === null) {
    opening ??= openBox(account).finally(() => {
      opening = null;
    });
    await opening;
  }
  // without a session there is nobody to send for; with one, what waits goes before anything is asked
  if (!hasSession) return;
  await sendUnsent();
  await hearRequests();
}

async function openBox(account: string): Promise<void> {
  try {
    shelf ??= await openCrewShelf();
    const key = (await shelf.key(account)) ?? (await keyFromServer(shelf, account));
    useCrew.setState({ keeps: key !== null });
    if (key === null || useCrew.getState().account !== account) return;
    const box = new CrewOutbox(shelf, { account, key });
    for (const early of useCrew.getState().unsent) await box.keep(early, Date.parse(early.capturedAt));
    const [heard, unsent, typed, kept] = await Promise.all([
      box.heard(),
      box.unsent(),
      box.typed(),
      box.picture(),
    ]);
    if (kept !== null) openedWithKept(kept.at);
    if (useCrew.getState().account !== account) return;
    useCrew.setState(({ requests, heardAt, draft }) => ({
      box,
      unsent,
      requests: requests ?? heard?.requests ?? null,
      heardAt: heardAt ?? heard?.at ?? null,
      kept,
      keeps: true,
      // what is being typed at this moment is newer than what lies here
      ...(typed === null || hasContent(draft)
        ? {}
        : { draft: typed.draft, step: typed.step, foundFrom: typed.at }),
    }));
    // typed before there was somewhere to put it
    changeDraft({});
  } catch {
    // A browser without storage keeps nothing; asking with a line works as ever, and the screen says so.
    useCrew.setState({ keeps: false });
  }
}

/** The account's own key, from its session; on the device only as something that cannot be read out again. */
async function keyFromServer(kept: CrewShelf, account: string): Promise<CryptoKey | null> {
  try {
    const key = await importDraftKey((await call(getDraftKey, {})).key);
    await kept.keepKey(account, key);
    return key;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return null;
  }
}

/** The offers as they are now, for when there is no line; nothing is written while nothing new is known. */
export async function keepPictureHere(): Promise<void> {
  const { box } = useCrew.getState();
  const picture = pictureToKeep(usePicture.getState());
  if (box === null || picture === null || picture.at === pictureKeptAt) return;
  pictureKeptAt = picture.at;
  await box.keepPicture(picture).catch(() => undefined);
}

/** Signed out by choice: what lies here stays sealed until its owner signs in again. */
export async function leaveDevice(account: string): Promise<void> {
  useCrew.setState(emptyCrew());
  await shelf?.forgetKey(account);
}

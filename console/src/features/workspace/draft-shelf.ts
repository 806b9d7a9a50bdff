import type { SealedText } from '../../lib/sealed-text.ts';

/** What lies in the browser: ids and ciphertext, never a text. */
export interface ShelvedDraft extends SealedText {
  /** account/page/case/field */
  readonly id: string;
  readonly account: string;
  /** Which page load typed it. */
  readonly page: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface DraftShelf {
  readonly put: (draft: ShelvedDraft) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly all: () => Promise<ShelvedDraft[]>;
}

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

/** The browser's own database. Rejects where the browser keeps none. */
export async function openDraftShelf(): Promise<DraftShelf> {
  const opening = indexedDB.open('leon-drafts', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('draft', { keyPath: 'id' });
  const database = await settled(opening);
  const drafts = (mode: IDBTransactionMode) =>
    database.transaction('draft', mode, { durability: 'strict' }).objectStore('draft');
  return {
    put: async (draft) => {
      await settled(drafts('readwrite').put(draft));
    },
    remove: (id) => settled(drafts('readwrite').delete(id)),
    all: () => settled<ShelvedDraft[]>(drafts('readonly').getAll()),
  };
}

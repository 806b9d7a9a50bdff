import type { SealedText } from '../../lib/sealed-text.ts';

/** What lies on the device: ids and ciphertext, never a text. */
export interface ShelvedItem extends SealedText {
  readonly id: string;
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface CrewShelf {
  /** `instead`: goes in the same moment, so that a page closed in between leaves one of the two and never both. */
  readonly put: (item: ShelvedItem, instead?: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly get: (id: string) => Promise<ShelvedItem | undefined>;
  /** Everything whose id begins so. */
  readonly all: (prefix: string) => Promise<ShelvedItem[]>;
  /** A key that cannot be read out, for the account that left it; undefined after signing out. */
  readonly key: (account: string) => Promise<CryptoKey | undefined>;
  readonly keepKey: (account: string, key: CryptoKey) => Promise<void>;
  readonly forgetKey: (account: string) => Promise<void>;
}

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

/** Resolves when it lies on the disk: a device may be put away the moment after. */
const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });

export async function openCrewShelf(): Promise<CrewShelf> {
  const opening = indexedDB.open('leon-crew', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('item', { keyPath: 'id' });
    opening.result.createObjectStore('key');
  };
  const database = await settled(opening);
  const write = async (name: 'item' | 'key', work: (store: IDBObjectStore) => void) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(name));
    await written(transaction);
  };
  const read = (name: 'item' | 'key') => database.transaction(name).objectStore(name);
  return {
    put: (item, instead) =>
      write('item', (store) => {
        store.put(item);
        if (instead !== undefined) store.delete(instead);
      }),
    remove: (id) => write('item', (store) => store.delete(id)),
    get: (id) => settled<ShelvedItem | undefined>(read('item').get(id)),
    all: (prefix) =>
      settled<ShelvedItem[]>(read('item').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
    key: (account) => settled<CryptoKey | undefined>(read('key').get(account)),
    keepKey: (account, key) => write('key', (store) => store.put(key, account)),
    forgetKey: (account) => write('key', (store) => store.delete(account)),
  };
}

import type { Page } from '@playwright/test';

/** All that the browser keeps, as text: what somebody with the computer could read. */
export const keptInBrowser = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => done(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<{ data?: ArrayBuffer }[]>((done) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(asked.result);
        });
        for (const row of rows) {
          kept.push(`${store} ${JSON.stringify(row)}`);
          if (row.data !== undefined) kept.push(new TextDecoder('latin1').decode(row.data));
        }
      }
      database.close();
    }
    return kept.join('\n');
  });

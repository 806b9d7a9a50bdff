import type { Page } from '@playwright/test';

/** All that the browser keeps, as text: what somebody with the computer could read. */
export const keptInBrowser = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
    ];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(`${name} ${request.url}`);
        // What is kept of LEON itself is the same for everybody.
        if (/\.(?:js|css|png|svg|woff2?)$/.test(new URL(request.url).pathname)) continue;
        kept.push((await (await cache.match(request))?.text()) ?? '');
      }
    }
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

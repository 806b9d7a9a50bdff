// A crew's device opens without a line: the built page and its files are kept here, nothing of what the api says ever is.
// The page is kept whole with its own content security policy, so that its nonce still fits it.
// A doctor's device keeps nothing and is told alone: there this worker stands over the doctor's pages only.
const keepsPages = new URL(self.registration.scope).pathname === '/';
const shellCache = 'leon-shell';
const assetCache = 'leon-assets';
const shellKey = '/index.html';
const answerWithinMs = 4000;
const notThePage = /^\/(?:api|auth|live-picture|socket\.io|documentation|openapi\.json|live|ready)(?:[/?]|$)/;

const filesOf = (html) =>
  [...html.matchAll(/(?:src|href)="(\/(?:assets\/)?[^"]+\.[a-z0-9]+)"/g)].map(([, path]) => path);

async function keepShell(response) {
  const html = await response.clone().text();
  const assets = await caches.open(assetCache);
  const wanted = filesOf(html);
  const known = new Set((await assets.keys()).map(({ url }) => new URL(url).pathname));
  const missing = wanted.filter((path) => !known.has(path));
  // another build: its page counts only once all of its files are here
  if (missing.length > 0) await assets.addAll(missing);
  await (await caches.open(shellCache)).put(shellKey, response);
  if (missing.length === 0) return;
  const gone = [...known].filter((path) => /\.(?:js|css)$/.test(path) && !wanted.includes(path));
  await Promise.all(gone.map((path) => assets.delete(path)));
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  if (!keepsPages) return;
  event.waitUntil(
    fetch(shellKey, { cache: 'no-store' }).then((response) =>
      response.ok ? keepShell(response) : undefined,
    ),
  );
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function page(request) {
  const kept = async () => (await caches.open(shellCache)).match(shellKey);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(answerWithinMs) });
    if (response.status >= 500) return (await kept()) ?? response;
    if (response.ok && (response.headers.get('content-type') ?? '').startsWith('text/html'))
      await keepShell(response.clone());
    return response;
  } catch (error) {
    const shell = await kept();
    if (shell) return shell;
    throw error;
  }
}

async function asset(request) {
  const assets = await caches.open(assetCache);
  const kept = await assets.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await assets.put(request, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!keepsPages) return;
  if (request.method !== 'GET' || url.origin !== self.location.origin || notThePage.test(url.pathname))
    return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/icons/'))
    event.respondWith(asset(request));
});

// What calls its user while LEON is closed. The page writes here whose device it is, and takes it away at sign-out: what comes
// for anybody else, or for nobody, shows nothing.
const pushCache = 'leon-push';
const deviceKey = '/push-device';
const pages = {
  doctor_asked: '/vagtlaege/spoergsmaal',
  doctor_given: '/vagtlaege/ansvar',
  doctor_ending: '/vagtlaege/ansvar',
};
const pageOf = (kind) => pages[kind] ?? '/ambulance';

async function call(data) {
  const { kind, device, text } = data.json();
  const own = await (await caches.open(pushCache)).match(deviceKey);
  if (own === undefined || (await own.text()) !== device) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // LEON in front of her calls by itself
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return;
  await self.registration.showNotification(text, {
    tag: kind,
    renotify: true,
    requireInteraction: true,
    vibrate: [200, 100, 200],
    icon: '/icons/leon-192.png',
    data: { page: pageOf(kind) },
  });
}

async function open(page) {
  const [found] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (found === undefined) return self.clients.openWindow(page);
  found.postMessage({ leonOpens: page });
  return found.focus();
}

self.addEventListener('push', (event) => {
  if (event.data !== null) event.waitUntil(call(event.data));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.page));
});

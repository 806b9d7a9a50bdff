import { type Pushed, pushDevice, startPushService } from '@leon/infra/testing/push-device.ts';
import { type CDPSession, expect, type Page } from '@playwright/test';

const path = '/push/this-device';

/** How many tones the page has begun, in place of ears. */
export async function listen(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const begin = AudioContext.prototype.createOscillator;
    Object.assign(window, { tones: 0 });
    // as a browser that has not been touched yet: this one has, at sign-in
    const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state');
    let isTouched = false;
    window.addEventListener('pointerdown', () => {
      isTouched = true;
    });
    Object.defineProperty(AudioContext.prototype, 'state', {
      get(this: AudioContext) {
        return isTouched ? state?.get?.call(this) : 'suspended';
      },
    });
    AudioContext.prototype.createOscillator = function tone(this: AudioContext) {
      (window as unknown as { tones: number }).tones += 1;
      return begin.call(this);
    };
  });
  return () => page.evaluate(() => (window as unknown as { tones: number }).tones);
}

/**
 * A device whose maker's push service is on this machine: this browser has none. The subscription and what is sealed for it
 * are real; only how it gets to the service worker is the browser's own tool for that.
 */
export async function ownDevice(page: Page, origin: string) {
  const service = await startPushService();
  const { p256dh, auth, read } = pushDevice();
  await page.context().grantPermissions(['notifications'], { origin });
  await page.addInitScript(
    (made) => {
      // without a window no browser lets anything be shown, whatever was allowed
      Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
      PushManager.prototype.subscribe = async () =>
        ({ toJSON: () => made }) as unknown as Promise<PushSubscription>;
    },
    { endpoint: service.addressOf(path), keys: { p256dh, auth } },
  );
  return {
    /** What LEON sealed for this device, as the device reads it. */
    nextMessage: async (): Promise<string> => read((await service.sentTo(path)).body),
    pushed: (): readonly Pushed[] => service.pushed,
    stop: () => service.stop(),
  };
}

interface Shown {
  readonly title: string;
  readonly data: unknown;
  readonly close: () => void;
}
/** What the service worker sees of its browser, as far as a journey stands in for it. */
interface WorkerScope {
  registration: { showNotification: (title: string, options: { data: unknown }) => Promise<void> };
  clients: { openWindow: (page: string) => Promise<null> };
  dispatchEvent: (event: Event) => boolean;
  shown: Shown[];
}

/**
 * The browser's side of a push, from a page of the same person that shows nothing of LEON. Its service worker is the real
 * one and is woken by the browser; the list of what lies on the lock screen is the journey's, for this browser has none.
 */
export async function workerOf(page: Page, origin: string) {
  const tools = await page.context().newCDPSession(page);
  const registrationId = await registered(tools, `${origin}/`);
  const worker = () => {
    const found = page.context().serviceWorkers()[0];
    if (!found) throw new Error('no service worker runs');
    return found;
  };
  await worker().evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    scope.shown = [];
    scope.registration.showNotification = async (title, { data }) => {
      const one: Shown = { title, data, close: () => scope.shown.splice(scope.shown.indexOf(one), 1) };
      scope.shown.push(one);
    };
  });
  return {
    deliver: (data: string) =>
      tools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data }),
    /** Signs a device of another id in, as the page does. */
    isNowOf: (device: string) =>
      worker().evaluate(async (own) => {
        await (await caches.open('leon-push')).put('/push-device', new Response(own));
      }, device),
    shown: () =>
      worker().evaluate(() => (globalThis as unknown as WorkerScope).shown.map(({ title }) => title)),
    /** A tap on the first of them; answers with the page it opens. */
    tap: () =>
      worker().evaluate(async () => {
        const scope = globalThis as unknown as WorkerScope;
        const opened = new Promise<string>((done) => {
          scope.clients.openWindow = async (address) => {
            done(address);
            return null;
          };
        });
        const tap = new Event('notificationclick');
        const waitUntil = (work: Promise<unknown>) => work;
        scope.dispatchEvent(Object.assign(tap, { notification: scope.shown[0], waitUntil }));
        return opened;
      }),
  };
}

async function registered(tools: CDPSession, scope: string): Promise<string> {
  const found = new Promise<string>((done) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL === scope && !isDeleted);
      if (own) done(own.registrationId);
    });
  });
  await tools.send('ServiceWorker.enable');
  return found;
}

/** Nothing of anybody is on the lock screen. */
export function expectNothingOfAnybody(message: string, words: readonly string[]): void {
  for (const word of words) expect(message.toLowerCase()).not.toContain(word.toLowerCase());
}

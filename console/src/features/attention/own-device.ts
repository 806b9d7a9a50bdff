import { forgetPush, subscribePush } from '@leon/contracts/attention/push.routes.ts';
import type { Role } from '@leon/contracts/identity/role.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';

// Both are read by service-worker.js.
const pushCache = 'leon-push';
const deviceKey = '/push-device';
/** A doctor's worker stands over the doctor's pages alone and keeps none of them. */
const scopeOf = (role: Role): string => (role === 'prehospital_crew' ? '/' : '/vagtlaege');

export const canBeTold = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window && 'caches' in window;

/** Whose device this is, as its worker knows it; null: nobody's. */
export async function deviceHere(): Promise<string | null> {
  const kept = await (await caches.open(pushCache)).match(deviceKey);
  return kept === undefined ? null : kept.text();
}

/** From now on the worker shows what is for this device; permission has been given. Throws where the browser's service is away. */
export async function tellThisDevice(role: Role, publicKey: string, language: Language): Promise<void> {
  const registration = await whenActive(
    await navigator.serviceWorker.register('/service-worker.js', { scope: scopeOf(role) }),
  );
  // an address that somebody signed in before may still be told at
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint = '', keys } = made.toJSON();
  const said = { endpoint, p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '', language };
  const { device } = await send(subscribePush, { body: { commandId: newCommandId(), ...said } });
  await (await caches.open(pushCache)).put(deviceKey, new Response(device));
}

export async function tellItNoMore(): Promise<void> {
  await forgetDeviceHere();
  await send(forgetPush, { body: { commandId: newCommandId() } });
}

/** Nobody is signed in here: what is still on its way shows nothing. */
export async function forgetDeviceHere(): Promise<void> {
  if (!canBeTold() || !(await caches.has(pushCache))) return;
  await caches.delete(pushCache);
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await (await registration.pushManager.getSubscription())?.unsubscribe();
}

async function whenActive(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active === null && coming !== null)
    await new Promise<void>((done) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated' || coming.state === 'redundant') done();
      });
    });
  return registration;
}

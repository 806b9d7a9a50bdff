import { strongKeys } from './provider-keys.rules.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * How the provider is asked: no redirect is followed, and of its published keys only those that are long enough arrive, so
 * that nothing another one signed can be taken by anybody. `warn` is told when keys were left out.
 */
export function providerFetch(leastRsaBits: number, warn: (tooShort: number) => void): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, { ...init, redirect: 'error' });
    if (!answer.ok || !/json/.test(answer.headers.get('content-type') ?? '')) return answer;
    const body: unknown = await answer.json();
    const keys = strongKeys(body, leastRsaBits);
    if (keys !== undefined && keys.tooShort > 0) warn(keys.tooShort);
    const headers = new Headers(answer.headers);
    for (const name of ['content-length', 'content-encoding']) headers.delete(name);
    return new Response(JSON.stringify(keys?.body ?? body), { status: answer.status, headers });
  };
}

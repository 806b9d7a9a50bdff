import { Session } from '@leon/contracts/identity/session.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { z } from 'zod';

/** Signs in at the identity provider, as a person does. */
export async function signIn(page: Page, name: string, origin = ''): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole('link', { name: 'Log ind med din brugerkonto' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: `Bruger: ${name}` })).toBeVisible({ timeout: 20_000 });
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
const signedIn = new Map<string, State>();

/** A person at a computer of her own. Who has signed in before in this run goes on with that session while it lasts. */
export async function atOwnComputer(browser: Browser, name: string, origin?: string): Promise<Page> {
  const key = `${name} ${origin ?? ''}`;
  const storageState = signedIn.get(key);
  const context = await browser.newContext({
    ...(origin ? { baseURL: origin } : {}),
    ...(storageState ? { storageState } : {}),
  });
  const page = await context.newPage();
  if (storageState && (await goesOn(page, name, origin))) return page;
  await signIn(page, name, origin);
  // LEON's own cookie alone: once it has run out the identity provider shall ask who she is
  const { cookies, origins } = await context.storageState();
  signedIn.set(key, { cookies: cookies.filter((cookie) => cookie.name.startsWith('__Host-')), origins });
  return page;
}

async function goesOn(page: Page, name: string, origin = ''): Promise<boolean> {
  await page.goto(`${origin}/`);
  const user = page.getByRole('button', { name: `Bruger: ${name}` });
  await expect(user.or(page.getByRole('link', { name: 'Log ind med din brugerkonto' }))).toBeVisible({
    timeout: 20_000,
  });
  return user.isVisible();
}

export interface Answer<Route extends RouteContract> {
  status: number;
  code: string | null;
  reply: z.output<Route['reply']> | null;
}

interface Call<Route extends RouteContract> {
  params?: z.input<Route['params']>;
  body?: z.input<Route['body']>;
}

export type PersonClient = <Route extends RouteContract>(
  origin: string,
  route: Route,
  call: Call<Route>,
) => Promise<Answer<Route>>;

/** HTTP with the session of a signed-in page: for what no person can do by hand, such as a thousand clicks at once. */
export async function clientOf(page: Page): Promise<PersonClient> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const session = Session.parse(await page.evaluate(async () => (await fetch('/api/v1/session')).json()));
  return async <Route extends RouteContract>(origin: string, route: Route, call: Call<Route>) => {
    const params = (call.params ?? {}) as Record<string, string>;
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const send = () =>
      fetch(`${origin}${path}`, {
        method: route.method,
        headers: { cookie, origin, 'content-type': 'application/json', 'x-leon-csrf': session.csrfToken },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
    let answer = await send();
    // Busy is no answer: like the console, send the same command again.
    while (answer.status === 503) answer = await send();
    const content = (await answer.json()) as { code?: string };
    return {
      status: answer.status,
      code: answer.ok ? null : (content.code ?? 'unknown'),
      reply: answer.ok ? (content as z.output<Route['reply']>) : null,
    };
  };
}

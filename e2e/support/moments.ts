import type { Locator } from '@playwright/test';

/** Milliseconds since 1970 by this machine's one clock, on which all browsers run. */
export type Moment = () => Promise<number>;

/** When the finger falls on a button; it is listened for from the moment this resolves. */
export async function whenTapped(button: Locator): Promise<Moment> {
  const heard = await button.evaluateHandle((element) => ({
    at: new Promise<number>((tell) =>
      element.addEventListener('click', () => tell(Date.now()), { once: true }),
    ),
  }));
  return () => heard.evaluate(({ at }) => at);
}

/** When words first stand in a part of a page; it is watched from the moment this resolves. */
export async function whenShown(part: Locator, words: string): Promise<Moment> {
  const watched = await part.evaluateHandle(
    (element, text) => ({
      at: new Promise<number>((tell) => {
        const look = () => element.textContent?.includes(text) && tell(Date.now());
        new MutationObserver(look).observe(element, { childList: true, characterData: true, subtree: true });
      }),
    }),
    words,
  );
  return () => watched.evaluate(({ at }) => at);
}

import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { importDraftKey, openText, sealText } from '../../lib/sealed-text.ts';

/** A question is open for hours at the most; what lies longer is thrown away unread. LEON default. */
const keptForMs = 24 * 3_600_000;
const shelf = 'leon-answer';

const inText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const outOfText = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

let ownKey: { readonly account: string; readonly key: Promise<CryptoKey> } | null = null;
/** Held in memory alone; fetched anew after a line that failed. */
function keyOf(account: string): Promise<CryptoKey> {
  if (ownKey?.account === account) return ownKey.key;
  const key = call(getDraftKey, {}).then((told) => importDraftKey(told.key));
  ownKey = { account, key };
  key.catch(() => {
    ownKey = null;
  });
  return key;
}

function throwAwayOld(): void {
  for (const place of Object.keys(localStorage).filter((one) => one.startsWith(`${shelf}/`))) {
    const at = Number(localStorage.getItem(place)?.split(' ')[0]);
    if (!(nowMs() - at < keptForMs)) localStorage.removeItem(place);
  }
}

async function read(account: string, place: string): Promise<string> {
  throwAwayOld();
  const [, iv, data] = localStorage.getItem(place)?.split(' ') ?? [];
  if (iv === undefined || data === undefined) return '';
  const sealed = { iv: outOfText(iv), data: outOfText(data).buffer };
  return (await openText(await keyOf(account), place, sealed)) ?? '';
}

async function write(account: string, place: string, text: string): Promise<void> {
  if (text === '') return localStorage.removeItem(place);
  const { iv, data } = await sealText(await keyOf(account), place, text);
  localStorage.setItem(place, [nowMs(), inText(iv), inText(new Uint8Array(data))].join(' '));
}

/** A text typed and not sent: it survives the page and the session, sealed, for its owner alone. Empty: nothing is kept. */
export function useKeptAnswer(account: string, question: string) {
  const place = `${shelf}/${account}/${question}`;
  const [text, setText] = useState('');
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    // a browser that stores nothing, or no line: the text is on this page alone
    read(account, place).then(
      (kept) => setText((typed) => (typed === '' ? kept : typed)),
      () => undefined,
    );
  }, [account, place]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      // one after the other: the newest is written last
      queue.current = queue.current.then(() => write(account, place, next).catch(() => undefined));
    },
    [account, place],
  );
  return [text, change] as const;
}

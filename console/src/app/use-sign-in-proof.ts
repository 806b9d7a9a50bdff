import { solve } from '@leon/contracts/identity/sign-in-proof.ts';
import { useEffect } from 'react';
import { signInAddress } from '../lib/sign-in-address.ts';

/** So much in one piece that the page stays alive. */
const atOnce = 20_000;

/** The work that LEON asked of this browser, done in small pieces; then on to the sign-in by itself. True while it works. */
export function useSignInProof(search: URLSearchParams): boolean {
  const [work, returnTo, anew] = ['work', 'returnTo', 'anew'].map((name) => search.get(name));
  useEffect(() => {
    if (!work) return;
    let timer: ReturnType<typeof setTimeout>;
    const from = (first: number) => {
      const answer = solve(work, first, atOnce);
      if (answer === null) timer = setTimeout(from, 0, first + atOnce);
      else
        window.location.replace(
          signInAddress({ returnTo: returnTo ?? '/', anew: anew === '1', proof: `${work}.${answer}` }),
        );
    };
    timer = setTimeout(from, 0, 0);
    return () => clearTimeout(timer);
  }, [work, returnTo, anew]);
  return Boolean(work);
}

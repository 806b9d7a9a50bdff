/**
 * Work that a browser does before it may begin a sign-in, where so many begin at one address that LEON cannot tell a
 * colleague from a stranger: nobody is refused, and whoever tries without end pays for each try. One block of SHA-256
 * (FIPS 180-4), small enough to run in a page, the same in the browser and on the server.
 */

/** A page needs about a second; LEON's default, measured on two shared cores. */
export const proofBits = 18;

const primes = [2];
for (let n = 3; primes.length < 64; n += 2) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
/** The first 32 bits of the fractional part. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const words = new Int32Array(64);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** A text of at most 55 ASCII characters as the one block that is hashed. */
function fill(text: string): void {
  words.fill(0, 0, 16);
  for (let at = 0; at < text.length; at += 1)
    words[at >> 2] = (words[at >> 2] ?? 0) | (text.charCodeAt(at) << (24 - (at & 3) * 8));
  words[text.length >> 2] = (words[text.length >> 2] ?? 0) | (0x80 << (24 - (text.length & 3) * 8));
  words[15] = text.length * 8;
}

/** The first 32 bits of the hash. */
export function firstWord(text: string): number {
  fill(text);
  const w = words as Int32Array & Record<number, number>;
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [w[at - 15] as number, w[at - 2] as number];
    const mixed = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    w[at] =
      ((w[at - 16] as number) +
        mixed +
        (w[at - 7] as number) +
        (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))) |
      0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = initial;
  for (let at = 0; at < 64; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const one =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        chosen +
        (constants[at] as number) +
        (w[at] as number)) |
      0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (a + (initial[0] as number)) >>> 0;
}

export const solves = (challenge: string, answer: string, bits = proofBits): boolean =>
  /^\d{1,10}$/.test(answer) && firstWord(`${challenge}.${answer}`) < 2 ** (32 - bits);

/** The first answer from `from` on, or null: none among so many. A page asks in small pieces, so that it stays alive. */
export function solve(challenge: string, from: number, tries: number, bits = proofBits): string | null {
  for (let answer = from; answer < from + tries; answer += 1)
    if (solves(challenge, String(answer), bits)) return String(answer);
  return null;
}

const dayMs = 86_400_000;

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms 1991, chapter 8), as UTC midnight. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

/** Days from Easter: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whitsun, Whit Monday. */
const movable = [-3, -2, 0, 1, 39, 49, 50];

/**
 * Month-day. Public holidays (without Great Prayer Day, abolished by act no. 214 of 2023), and three days on which
 * GPs are closed by custom: Constitution Day, Christmas Eve and New Year's Eve (LEON default; edited by hand in the chain).
 */
const fixed: ReadonlySet<string> = new Set(['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']);

/** Whether the own GP is closed on this Danish date, `yyyy-mm-dd`, weekends aside. */
export function isDoctorsHoliday(date: string): boolean {
  if (fixed.has(date.slice(5))) return true;
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - easter(Number(date.slice(0, 4)))) / dayMs);
  return movable.includes(days);
}

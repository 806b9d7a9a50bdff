/**
 * The Danish personal number (CPR-nummer) and its replacements. Form and century: cpr.dk, "Personnummeret i CPR";
 * numbers without a check digit: cpr.dk, "Personnumre uden kontrolciffer", 10-05-2023: never reject on modulus 11.
 * Day + 60: cpr.dk, "Personnummer" (local replacement number). X-eCPR and D-eCPR: DK Core DkCoreeCprIdentifier.
 */
export type CitizenNumberKind = 'cpr' | 'replacement' | 'x_ecpr' | 'd_ecpr';

export interface CitizenNumber {
  readonly kind: CitizenNumberKind;
  /** Ten characters, no hyphen. */
  readonly number: string;
  /** ISO date; null where the kind does not say the century. */
  readonly birthDate: string | null;
  readonly sex: 'female' | 'male' | null;
  /** A hint that a digit may be mistyped, no more; null where the kind has no check digit. */
  readonly modulus11Ok: boolean | null;
}

/** Year of birth from the two digits of the year and the seventh digit. */
export function birthYear(yy: number, seventh: number): number {
  if (seventh <= 3) return 1900 + yy;
  if (seventh === 4 || seventh === 9) return (yy <= 36 ? 2000 : 1900) + yy;
  return (yy <= 57 ? 2000 : 1800) + yy;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

export function passesModulus11(digits: string): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** ISO date, or null when the calendar has no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

const form = /^(\d{2})(\d{2})(\d{2})[- ]?(\d)(\d{2}|[A-Z]{2})(\d)$/;
const leapYear = 2000;

/** Reads a number as typed, with or without hyphen or space; null: no valid form. `today`: ISO date in Denmark. */
export function parseCitizenNumber(text: string, today: string): CitizenNumber | null {
  const [whole, dd = '', mm = '', yy = '', seventh = '', middle = '', last = ''] =
    form.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const number = dd + mm + yy + seventh + middle + last;
  const [day, month] = [Number(dd), Number(mm)];
  if (/[A-Z]/.test(middle)) {
    const kind = eCprKind(seventh);
    if (kind === null || calendarDate(leapYear, month, day) === null) return null;
    return { kind, number, birthDate: null, sex: null, modulus11Ok: null };
  }
  const replaced = day > 60;
  const birthDate = calendarDate(birthYear(Number(yy), Number(seventh)), month, replaced ? day - 60 : day);
  if (birthDate === null || birthDate > today) return null;
  const sex = Number(last) % 2 === 0 ? 'female' : 'male';
  if (replaced) return { kind: 'replacement', number, birthDate, sex, modulus11Ok: null };
  return { kind: 'cpr', number, birthDate, sex, modulus11Ok: passesModulus11(number) };
}

function eCprKind(seventh: string): 'x_ecpr' | 'd_ecpr' | null {
  if (seventh === '1' || seventh === '7') return 'x_ecpr';
  return seventh === '0' || seventh === '5' || seventh === '6' ? 'd_ecpr' : null;
}

/** Whole years on a day; both ISO dates. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What may be shown without a ground for the whole number: "251248-••••". */
export const maskCitizenNumber = (number: string): string => `${number.slice(0, 6)}-••••`;

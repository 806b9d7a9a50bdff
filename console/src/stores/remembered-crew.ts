import { Session } from '@leon/contracts/identity/session.ts';

const place = 'leon-crew-session';

/** Who a crew's device was last signed in as, so that it opens without a line. No token, no key: names and streams alone. */
export function rememberCrew(session: Session): void {
  try {
    if (session.role !== 'prehospital_crew') localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify({ ...session, csrfToken: '' }));
  } catch {
    // A browser that stores nothing opens with a line only.
  }
}

export function rememberedCrew(): Session | null {
  try {
    const parsed = Session.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function forgetCrew(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // nothing was stored
  }
}

/** The identity provider asks who it is, whatever it remembers; then back to this place of the console. */
export const signInAnewAt = (place: string): string =>
  `/auth/login?anew=1&returnTo=${encodeURIComponent(place)}`;

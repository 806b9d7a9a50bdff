interface SignInAddress {
  readonly returnTo: string;
  /** The identity provider asks who it is, whatever it remembers. */
  readonly anew: boolean;
  readonly proof?: string;
}

/** Where a sign-in begins; then back to this place of the console. */
export const signInAddress = ({ returnTo, anew, proof }: SignInAddress): string =>
  `/auth/login?${new URLSearchParams({
    ...(anew ? { anew: '1' } : {}),
    ...(proof === undefined ? {} : { proof }),
    returnTo,
  })}`;

export const signInAnewAt = (returnTo: string): string => signInAddress({ returnTo, anew: true });

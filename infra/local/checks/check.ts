/** One thing `pnpm check` looks at. No problems means it holds. */
export interface Check {
  name: string;
  run: () => Promise<string[]>;
}

/** Something that is done again and again. PostgreSQL knows what is due: doing it twice, or late, has one effect. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Returns how much there was to do. */
  readonly run: () => Promise<number>;
}

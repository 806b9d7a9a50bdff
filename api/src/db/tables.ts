/**
 * Table types. Each slice adds its own beside its store:
 * `declare module '../../db/tables.ts' { interface Tables { hold: HoldTable } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in the slices
export interface Tables {}

import type { Language } from '@leon/contracts/language/language.ts';
import { catalogue, type MessageKey } from './catalogue.ts';

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** The parameters a text needs, read from its Danish wording. */
type Params<K extends MessageKey> = Names<(typeof catalogue)[K]['da']>;
export type Arguments<K extends MessageKey> = [Params<K>] extends [never]
  ? []
  : [Readonly<Record<Params<K>, string | number>>];

export function translate<K extends MessageKey>(language: Language, key: K, ...args: Arguments<K>): string {
  const text: string = catalogue[key][language];
  const params: Readonly<Record<string, string | number>> = args[0] ?? {};
  return text.replace(/(kl\. )?\{(\w+)\}/g, (_, clock: string | undefined, name: string) => {
    const value = String(params[name] ?? `{${name}}`);
    // a moment of another day comes with its date: "kl. 22.11 kl. 08.00" would read as two times
    if (clock === undefined) return value;
    return value.includes(clock) ? `d. ${value}` : `${clock}${value}`;
  });
}

export type Translate = <K extends MessageKey>(key: K, ...args: Arguments<K>) => string;
export const translator =
  (language: Language): Translate =>
  (key, ...args) =>
    translate(language, key, ...args);

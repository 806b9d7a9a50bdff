import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { hostileText } from './hostile-texts.ts';

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  maxLength?: number;
  minimum?: number;
  format?: string;
  pattern?: string;
}

/** A place of an input where anything may be written. */
export interface TextPlace {
  /** `said.whereabouts.label`, `periods[].name`. */
  readonly path: string;
  readonly most: number;
}

const schemaOf = (shape: z.ZodType): Schema =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;
/** A pattern that a text of the corpus fits keeps nobody from writing: something to read in a name, say. */
const fits = (pattern: string, most = 200): boolean =>
  new RegExp(pattern, pattern.includes('\\p{') ? 'u' : '').test(hostileText(Math.min(most, 200), 0));
const isFreeText = ({ type, enum: words, const: word, format, pattern, allOf, maxLength }: Schema): boolean =>
  type === 'string' &&
  [words, word, format, allOf].every((bound) => bound === undefined) &&
  (pattern === undefined || fits(pattern, maxLength));
const choicesOf = ({ anyOf, oneOf }: Schema): Schema[] => anyOf ?? oneOf ?? [];
const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function places(schema: Schema, path: string): TextPlace[] {
  if (isFreeText(schema)) return [{ path, most: schema.maxLength ?? Number.POSITIVE_INFINITY }];
  return [
    ...choicesOf(schema).flatMap((choice) => places(choice, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => places(inner, below(path, name))),
    ...(schema.items ? places(schema.items, `${path}[]`) : []),
  ];
}

/** Every place where a shape takes free text, the longest that it takes there. */
export const textPlaces = (shape: z.ZodType): TextPlace[] => places(schemaOf(shape), '');

const isGroup = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** The choice that what is given belongs to; nothing given: the one where something can be written. */
function chosen(choices: readonly Schema[], given: unknown): Schema {
  const fits = (choice: Schema): boolean => {
    if (given === undefined) return places(choice, '').length > 0;
    if (given === null) return choice.type === 'null';
    if (!isGroup(given)) return choice.type !== 'null';
    const { properties } = choice;
    if (properties === undefined) return choicesOf(choice).length > 0;
    return Object.entries(properties).every(
      ([name, inner]) => inner.const === undefined || inner.const === given[name],
    );
  };
  return choices.find(fits) ?? choices.find(({ type }) => type === 'null') ?? choices[0] ?? {};
}

/**
 * An input that is complete and holds a text of the corpus in every place where anything may be written, but for what is
 * given. `writes` hears of each place.
 */
export function hostileInput(
  shape: z.ZodType,
  given: unknown,
  writes: (path: string, text: string) => void,
): unknown {
  let nth = 0;
  const fill = (schema: Schema, said: unknown, path: string): unknown => {
    const choices = choicesOf(schema);
    if (choices.length > 0) return fill(chosen(choices, said), said, path);
    if (isFreeText(schema) && said === undefined) {
      const text = hostileText(Math.min(schema.maxLength ?? 200, 4_000), nth);
      nth += 1;
      writes(path, text);
      return text;
    }
    if (schema.properties !== undefined && (said === undefined || isGroup(said)))
      return group(schema, said ?? {}, path);
    if (Array.isArray(said)) return said.map((one) => fill(schema.items ?? {}, one, `${path}[]`));
    if (said !== undefined) return said;
    return least(schema, path, () => fill(schema.items ?? {}, undefined, `${path}[]`));
  };
  const group = ({ properties = {}, required = [] }: Schema, said: Record<string, unknown>, path: string) =>
    Object.fromEntries(
      Object.entries(properties).flatMap(([name, inner]) => {
        const here = below(path, name);
        const isWanted = name in said || required.includes(name) || places(inner, here).length > 0;
        return isWanted ? [[name, fill(inner, said[name], here)]] : [];
      }),
    );
  return fill(schemaOf(shape), given, '');
}

/** What nobody has said and nothing can be written in. */
function least(schema: Schema, path: string, one: () => unknown): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.format === 'uuid') return randomUUID();
  if (schema.type === 'array') return places(schema.items ?? {}, '').length > 0 ? [one()] : [];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'null') return null;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(0, schema.minimum ?? 0);
  throw new Error(`${path} has to be said`);
}

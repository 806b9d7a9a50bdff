import { randomUUID } from 'node:crypto';
import { z } from 'zod';

interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  format?: string;
  pattern?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** Values by the name of their field, where a made-up one would be of no use: ids of things that exist. */
export type Known = Readonly<Record<string, unknown>>;

/** The smallest input that a shape takes: what is required and nothing else. Refinements it cannot know are the caller's. */
export function sampleInput(shape: z.ZodType, known: Known): unknown {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;
  return sample(schema, schema.$defs ?? {}, known);
}

const texts: Record<string, () => string> = {
  uuid: randomUUID,
  date: () => '2026-11-22',
};
/** For our own few patterns; a text that does not fit fails loudly at the route. */
function patterned(pattern: string): string {
  if (pattern.includes(')T(')) return '2026-11-22T12:00:00Z';
  return /\\d\{4\}/.test(pattern) ? '0615' : 'aaaa';
}

/** What is required, and what the caller knows. */
const namesOf = ({ properties = {}, required = [] }: Schema, known: Known): string[] =>
  Object.keys(properties).filter((name) => required.includes(name) || name in known);

function sample(schema: Schema, defs: Record<string, Schema>, known: Known): unknown {
  if (schema.$ref !== undefined) return sample(defs[schema.$ref.split('/').at(-1) ?? ''] ?? {}, defs, known);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  // null where null will do
  if (choice) return sample(choice.find(({ type }) => type === 'null') ?? choice[0] ?? {}, defs, known);
  if (schema.allOf && schema.type === undefined) return sample(schema.allOf[0] ?? {}, defs, known);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        namesOf(schema, known).map((name) => [
          name,
          known[name] ?? sample(schema.properties?.[name] ?? {}, defs, known),
        ]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, (_, at) =>
        sample(schema.prefixItems?.[at] ?? schema.items ?? {}, defs, known),
      );
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1);
    case 'boolean':
      return false;
    case 'string': {
      const { format = '', pattern } = Object.assign(
        {},
        ...(schema.allOf ?? []).toReversed(),
        schema,
      ) as Schema;
      const text = texts[format]?.() ?? (pattern ? patterned(pattern) : 'a');
      return text.padEnd(schema.minLength ?? 0, 'a');
    }
    default:
      return null;
  }
}

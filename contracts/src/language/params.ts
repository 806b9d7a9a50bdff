import type { ErrorParams } from '../errors.ts';

/** Parameters arrive from the wire: each reader answers null for what is absent or of another type. */
export function numberOf(params: ErrorParams, name: string): number | null {
  const value = params[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function textOf(params: ErrorParams, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Comma-separated codes. */
export function listOf(params: ErrorParams, name: string): readonly string[] {
  return textOf(params, name)?.split(',') ?? [];
}

/** Milliseconds since 1970, from a number or an ISO 8601 text. */
export function instantOf(params: ErrorParams, name: string): number | null {
  const text = textOf(params, name);
  const value = text === null ? numberOf(params, name) : Date.parse(text);
  return value === null || Number.isNaN(value) ? null : value;
}

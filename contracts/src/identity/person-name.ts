import { z } from 'zod';

/**
 * Somebody by name, or a duty by its name or number, as said on screen or by telephone: there is something in it to read.
 * Hangul fillers count as letters and are not seen.
 */
export const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/(?![\u115F\u1160\u3164\uFFA0])[\p{L}\p{N}]/u);

import type { ErrorCode, ErrorParams } from '../errors.ts';
import { errorTextsDa } from './errors.da.ts';
import { errorTextsEn } from './errors.en.ts';
import type { Language } from './language.ts';

const texts = { da: errorTextsDa, en: errorTextsEn } as const;

/** What happened and what to do next, in one or two short sentences. A parameter that is absent is left out. */
export function renderError(code: ErrorCode, params: ErrorParams, language: Language): string {
  return texts[language][code](params);
}

import type { Reason } from './alternatives.ts';

/**
 * A reason with what it does to the verdict. `nearMinutes` is set on an obstacle that time, a phone call or a freed
 * place may remove: how many minutes away that is. An obstacle without it rejects the offer.
 */
export interface Finding extends Reason {
  readonly nearMinutes: number | null;
}

type Code = Reason['code'];
type Params = Reason['params'];

export const speaksFor = (code: Code, params: Params = {}): Finding => ({
  code,
  effect: 'for',
  params,
  nearMinutes: null,
});

export const warns = (code: Code, params: Params = {}): Finding => ({
  code,
  effect: 'warning',
  params,
  nearMinutes: null,
});

export const rejects = (code: Code, params: Params = {}): Finding => ({
  code,
  effect: 'against',
  params,
  nearMinutes: null,
});

export const isNear = (code: Code, nearMinutes: number, params: Params = {}): Finding => ({
  code,
  effect: 'against',
  params,
  nearMinutes,
});

/** Further away than this is no near miss. */
export const nearLimitMinutes = 24 * 60;

/** An obstacle that passes in `minutes` (null: nobody knows): near within a day, otherwise it rejects. */
export const passesIn = (code: Code, minutes: number | null, params: Params = {}): Finding =>
  minutes !== null && minutes <= nearLimitMinutes ? isNear(code, minutes, params) : rejects(code, params);

import type { ErrorCode, ErrorParams } from '@leon/contracts/errors.ts';

/** The domain says no, in the closed vocabulary of errors. Which HTTP status that is, is known in `http/` alone. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

import type { ErrorCode, ErrorParams, Problem } from '@leon/contracts/errors.ts';

/** The api answered with a problem: a definite no, with a reason. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly status: number;
  readonly fields: Problem['fields'];

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ApiError';
    this.code = problem.code;
    this.params = problem.params;
    this.status = problem.status;
    this.fields = problem.fields;
  }
}

/** Nobody answered: the outcome is unknown until the same command is repeated. */
export class NoAnswerError extends Error {
  constructor() {
    super('no answer');
    this.name = 'NoAnswerError';
  }
}

import type { Failure, Result } from '../../shared/result.ts';

/** A refusal of the desk, thrown so that a query or mutation carries it to the screen. */
export class DeskFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'DeskFailure';
    this.failure = failure;
  }
}

/** Waits for an answer of the contract: its value, or its failure thrown. */
export async function ask<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new DeskFailure(result.failure);
  return result.value;
}

/** What a screen says about anything that was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DeskFailure) return error.failure;
  return {
    code: 'INTERNAL',
    message: error instanceof Error && error.message ? error.message : 'Something went wrong.',
    next: 'Try again; if it happens twice, tell your administrator what you did.',
  };
}

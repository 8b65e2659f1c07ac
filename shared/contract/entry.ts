import type { z } from 'zod';
import type { Role } from '../domain/case/roles.ts';

/** Who may call an entry: the roles named, anyone unlocked, or also a locked desk. */
export type Callers = readonly Role[] | 'unlocked' | 'locked';

/** One thing the renderer may ask of the main process. */
export interface Entry<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly callers: Callers;
  readonly input: Input;
  readonly output: Output;
}

/** Declares an entry: who may call it, what it takes, what its Result carries. */
export function entry<Input extends z.ZodType, Output extends z.ZodType>(
  callers: Callers,
  input: Input,
  output: Output,
): Entry<Input, Output> {
  return { callers, input, output };
}

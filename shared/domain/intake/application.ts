import { z } from 'zod';
import { fail, ok, type Result } from '../../result.ts';
import { type Application, programOf } from '../programs/index.ts';
import { hasPlainTextOnly } from './plain-text.ts';
import { refuseField } from './refuse-field.ts';

const programField = z.object({ program: z.string() });

/** An application of any program, read by its program's schema. Refuses with the field and the reason. */
export function parseApplication(fields: unknown): Result<Application> {
  const named = programField.safeParse(fields);
  if (!named.success) return refuseField(named.error, fields);
  const program = programOf(named.data.program);
  if (!program) return fail('INVALID_INPUT', `program: unknown program ${named.data.program}`);
  const parsed = program.application.safeParse(fields);
  if (!parsed.success) return refuseField(parsed.error, fields);
  return hasPlainTextOnly(fields) ? ok(parsed.data) : fail('INVALID_INPUT', 'text that cannot be stored');
}

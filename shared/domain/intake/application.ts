import { z } from 'zod';
import { fail, ok, type Result } from '../../result.ts';
import { programOf } from '../programs/index.ts';
import type { Filing } from '../programs/program.ts';
import { hasPlainTextOnly } from './plain-text.ts';
import { refuseField } from './refuse-field.ts';

const programField = z.object({ program: z.string() });

/** An application of any program, read by its program's schema. Refuses with the field and the reason. */
export function parseApplication(fields: unknown): Result<Filing> {
  const named = programField.safeParse(fields);
  if (!named.success) return refuseField(named.error, fields);
  const program = programOf(named.data.program);
  // A matter that the office opens itself is no program of the portal's.
  if (!program?.isFiled) return fail('INVALID_INPUT', `program: unknown program ${named.data.program}`);
  const parsed = program.application.safeParse(fields);
  if (!parsed.success) return refuseField(parsed.error, fields);
  return hasPlainTextOnly(fields) ? ok(parsed.data) : fail('INVALID_INPUT', 'text that cannot be stored');
}

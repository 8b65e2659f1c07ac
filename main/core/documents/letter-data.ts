import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { OUTCOMES } from '../../../shared/domain/rules/finding.ts';
import { code, documentNumber, words } from './document.ts';

/** One finding of the verdict as the mission is told it. */
export const letterFinding = z.strictObject({
  rule: words(40),
  outcome: z.enum(OUTCOMES),
  message: words(50_000),
  cure: words(50_000).nullable(),
  authority: words(2000),
});
export type LetterFinding = z.output<typeof letterFinding>;

/** What every letter about a decided case is made of, frozen with the decision. */
export const letterData = z.strictObject({
  number: documentNumber,
  date: civilDate,
  reference: code(20),
  form: words(40),
  programTitle: words(120),
  office: words(120),
  mission: z.strictObject({ name: words(1000), city: words(500) }),
  applicant: z.strictObject({ name: words(1000), pid: code(20) }).nullable(),
  /** What it is about, as `2025 Volvo XC60, VIN …`. */
  subject: words(5000),
  findings: z.array(letterFinding).max(200),
  /** The officer's own words; empty where the findings say everything. */
  reason: z.string().max(4000),
  officer: words(250),
  plate: code(12).nullable().default(null),
  expires: civilDate.nullable().default(null),
  /** Whether it is marked as not valid; only an office that issues in earnest sets this to false. */
  specimen: z.boolean(),
});
export type LetterData = z.output<typeof letterData>;

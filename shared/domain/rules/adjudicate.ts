import type { AnyProgram } from '../programs/define-program.ts';
import type { Filing } from '../programs/program.ts';
import type { Facts } from './facts.ts';
import { type CaseOutcome, type Finding, OUTCOMES, type Verdict } from './finding.ts';

/** The gravest finding decides the case; none, or nothing but PASS, is ELIGIBLE. */
function gravest(findings: readonly Finding[]): CaseOutcome {
  const worst = findings.reduce((most, finding) => Math.max(most, OUTCOMES.indexOf(finding.outcome)), 0);
  const outcome = OUTCOMES[worst] ?? 'PASS';
  return outcome === 'PASS' ? 'ELIGIBLE' : outcome;
}

/**
 * Asks every rule of a program that is to be asked, in its order, and gives the whole trace with what follows from it.
 * Pure: the same facts have the same verdict. A program without rules answers NO_RULES.
 */
export function adjudicate(program: AnyProgram, facts: Facts<Filing>): Verdict {
  const findings = program.judge(facts);
  return findings === null
    ? { asOf: facts.asOf, outcome: 'NO_RULES', findings: [] }
    : { asOf: facts.asOf, outcome: gravest(findings), findings };
}

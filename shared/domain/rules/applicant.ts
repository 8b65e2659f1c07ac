import type { Filing } from '../programs/program.ts';
import type { Person } from '../registry/person.ts';
import type { Facts } from './facts.ts';

/** The registry's record of a person whom the application names; undefined where the PID is unknown. */
export function personOf(facts: Facts<Filing>, pid: string): Person | undefined {
  return facts.people.find((person) => person.pid === pid);
}

/** The applicant's registry record; undefined where nobody applied or the PID is unknown. */
export function applicantOf(facts: Facts<Filing>): Person | undefined {
  const pid = facts.application.applicant?.pid;
  return pid === undefined ? undefined : personOf(facts, pid);
}

/** Rules that read the person's record are asked only where there is one; ACC-IDENTITY speaks for the others. */
export function hasRecord(facts: Facts<Filing>): boolean {
  return applicantOf(facts) !== undefined;
}

/** The applicant's record, for rules that `hasRecord` has let through. */
export function recordOf(facts: Facts<Filing>): Person {
  const person = applicantOf(facts);
  if (!person) throw new Error('a rule that reads the person was asked without one');
  return person;
}

import { describe, expect, test } from 'vitest';
import { civilDate } from '../../shared/domain/dates.ts';
import { FILED_PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import { adjudicate } from '../../shared/domain/rules/adjudicate.ts';
import { expectedOfPractice, gather, hasPracticeBatch, readPractice } from './practice-facts.ts';

if (!hasPracticeBatch) console.warn('Skipped: the practice batch in ../shared/intake/practice is not there.');

describe.skipIf(!hasPracticeBatch)('the practice batch', () => {
  const registry = hasPracticeBatch ? readPractice() : null;
  const expected = hasPracticeBatch ? expectedOfPractice() : null;

  test('has the lines rejected that were put wrong into it, and no other', () => {
    expect(registry?.rejected).toEqual(expected?.rejectedLines.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  test('has every application that is expected', () => {
    const references = registry?.applications.map(({ reference }) => String(reference));
    expect(references?.toSorted()).toEqual(expected?.applications.map(({ reference }) => reference).toSorted());
  });

  test.each(FILED_PROGRAMS)('is judged as expected, every $title with every finding', (program) => {
    const applications = registry?.applications.filter((application) => application.program === program.id) ?? [];
    expect(applications.length).toBeGreaterThan(10);
    for (const application of applications) {
      if (!registry) throw new Error('no practice batch');
      const verdict = adjudicate(program, gather(registry, application, civilDate.parse('2026-11-24')));
      const answer = expected?.applications.find(({ reference }) => reference === application.reference);
      const findings = verdict.findings
        .filter(({ outcome }) => outcome !== 'PASS')
        .map(({ rule, outcome }) => ({ rule, outcome }))
        .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
      expect({ reference: application.reference, outcome: verdict.outcome, findings }).toEqual({
        reference: application.reference,
        outcome: answer?.outcome,
        findings: answer?.findings.toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
      });
    }
  });

  test('has no finding that would tell a mission whose vehicle or member another is', () => {
    if (!registry) throw new Error('no practice batch');
    for (const application of registry.applications) {
      const program = programOf(application.program);
      if (!program) throw new Error(`no program ${application.program}`);
      const facts = gather(registry, application, civilDate.parse('2026-11-24'));
      const filed = JSON.stringify(application);
      const { findings } = adjudicate(program, facts);
      const words = findings.map(({ message, cure }) => `${message} ${cure ?? ''}`).join(' ');
      for (const id of words.match(/\b\d{10}\b|\bM-[A-Z0-9-]+/g) ?? []) expect(filed).toContain(id);
    }
  });
});

import type { Finding, Verdict } from '../../shared/domain/rules/finding.ts';

/** A finding with what is left out filled in. */
export function finding(rule: string, given: Partial<Finding> = {}): Finding {
  return {
    rule,
    outcome: 'PASS',
    message: `${rule} is in order.`,
    cure: null,
    authority: '22 USC 4301',
    facts: [],
    hold: null,
    term: null,
    ...given,
  };
}

/** A verdict in which insurance is short, an address is odd and six other rules passed. */
export const heldVerdict: Verdict = {
  asOf: '2026-11-24',
  outcome: 'HOLD',
  findings: [
    finding('ACC-ACTIVE'),
    finding('ACC-ADDRESS', { outcome: 'REVIEW', message: 'The residence is in another state.' }),
    finding('INS-LIMITS', {
      outcome: 'HOLD',
      message: 'Property damage cover is $50,000 short.',
      cure: 'Ask the mission for a policy with at least $100,000 property damage.',
      authority: '22 USC 254e',
      hold: 'INSURANCE',
      facts: [{ label: 'Property damage', value: '$50,000', needs: '$100,000', field: 'insurance.property' }],
    }),
    finding('ACC-IDENTITY', {
      facts: [{ label: 'Surname', value: 'Okonkwo', needs: null, field: 'applicant.surname' }],
    }),
    ...['VEH-LIMIT', 'VEH-VIN-CHECK', 'ODO-READING', 'PRK-DC'].map((rule) => finding(rule)),
  ],
};

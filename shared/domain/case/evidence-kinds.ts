import type { EvidenceNeed } from '../programs/program.ts';

/** What may be attached beside the papers that a program asks for. */
export const OTHER_EVIDENCE: EvidenceNeed = { kind: 'OTHER', label: 'Other' };

/** The kinds that a paper of a case may be filed under. */
export function evidenceKinds(needs: readonly EvidenceNeed[]): readonly EvidenceNeed[] {
  return [...needs.filter(({ kind }) => kind !== OTHER_EVIDENCE.kind), OTHER_EVIDENCE];
}

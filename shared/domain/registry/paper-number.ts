/** The number of a paper of this office with its series, as `OFM-T-0000042-2`; null where it is none. */
export interface OfficePaperNumber {
  readonly series: string;
  readonly number: string;
}

/**
 * Reads the number of a paper that is written without hyphens and in capitals; the letters before the series may be
 * left out.
 */
export function officePaperNumber(bare: string): OfficePaperNumber | null {
  const [, series = '', digits, check] = /^(?:OFM)?([A-Z])(\d{7})(\d)$/.exec(bare) ?? [];
  return series === '' ? null : { series, number: `OFM-${series}-${digits}-${check}` };
}

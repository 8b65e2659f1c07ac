import type { CivilDate } from '../dates.ts';

/**
 * What the seal of a paper states, so that a checker needs nothing but the paper and the office's certificate. Only
 * what identifies the thing and its key facts: a seal holds few bytes, and is read by whoever holds the paper.
 */
export interface SealClaims {
  /** The kind of paper, as `TITLE_CERTIFICATE`. */
  readonly kind: string;
  readonly number: string;
  /** 0 for the original, from 1 on for each duplicate. */
  readonly copy: number;
  /** Whose it is: a PID, or the id of a mission. Stands in the seal as the first bytes of a hash. */
  readonly holder: string | null;
  readonly issued: CivilDate;
  readonly expires: CivilDate | null;
  readonly plate: string | null;
  readonly vin: string | null;
  /** The one more fact that matters on this kind of paper: the level of a card, the class of a license. */
  readonly fact: string | null;
}

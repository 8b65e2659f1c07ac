/** What a paper bears beyond what it is made of. */
export interface Marks {
  /** The seal of the Office as it stands in the barcode; empty where a kind of paper bears none. */
  readonly seal: string;
  /** 0 for the original, from 1 on for each duplicate. */
  readonly copy: number;
}

/** What a duplicate says that it is; null on an original. */
export function duplicateWords({ copy }: Marks): string | null {
  return copy > 0 ? `DUPLICATE ${copy}` : null;
}

/** What a paper is called as a file, as `title-certificate-OFM-T-0000042-2.pdf`. */
export function paperFileName(paper: {
  readonly kind: string;
  readonly number: string;
  readonly mediaType: 'application/pdf' | 'text/csv';
}): string {
  const ending = paper.mediaType === 'text/csv' ? 'csv' : 'pdf';
  return `${paper.kind.toLowerCase().replaceAll('_', '-')}-${paper.number}.${ending}`;
}

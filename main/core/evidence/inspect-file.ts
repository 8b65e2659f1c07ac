import type { EvidenceRow } from '../../../shared/contract/evidence.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { inspectJpeg, looksLikeJpeg } from './jpeg-file.ts';
import { inspectPdf, looksLikePdf } from './pdf-file.ts';
import { inspectPng, looksLikePng } from './png-file.ts';
import { otherNature } from './polyglot.ts';
import { unlikeEvidence } from './unlike-evidence.ts';

/** What a file is, by what is in it. */
export interface FileSeen {
  readonly mediaType: EvidenceRow['mediaType'];
  readonly isEncrypted: boolean;
}

async function seenAs(mediaType: FileSeen['mediaType'], inspected: Promise<Result<void>> | Result<void>) {
  const sound = await inspected;
  return sound.ok ? ok({ mediaType, isEncrypted: false }) : sound;
}

/**
 * Looks into a file that is to be evidence; its name says nothing. Refuses what is no PDF, JPEG or PNG, what is not
 * whole, and what is something else as well.
 */
export async function inspectFile(file: Buffer): Promise<Result<FileSeen>> {
  const isPdf = looksLikePdf(file);
  if (!isPdf && !looksLikeJpeg(file) && !looksLikePng(file)) {
    return unlikeEvidence('is no PDF, JPEG or PNG, whatever its name says');
  }
  const other = otherNature(file, isPdf);
  if (other !== null) return unlikeEvidence(`is ${other} as well`);
  if (looksLikeJpeg(file)) return seenAs('image/jpeg', inspectJpeg(file));
  if (looksLikePng(file)) return seenAs('image/png', inspectPng(file));
  const pdf = await inspectPdf(file);
  return pdf.ok ? ok({ mediaType: 'application/pdf', isEncrypted: pdf.value.isEncrypted }) : pdf;
}

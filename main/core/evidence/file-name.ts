import path from 'node:path';
import type { EvidenceRow } from '../../../shared/contract/evidence.ts';

const ENDINGS: Readonly<Record<EvidenceRow['mediaType'], readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};
const MOST_CHARACTERS = 100;

/**
 * A file's name as it is kept and shown: no folder, nothing invisible, nothing that turns the reading direction, and
 * the ending that its content has.
 */
export function evidenceName(given: string, mediaType: EvidenceRow['mediaType']): string {
  const endings = ENDINGS[mediaType];
  const bare = path.posix
    .basename(given.replaceAll('\\', '/'))
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = endings.find((one) => bare.toLowerCase().endsWith(one));
  const stem = (ending ? bare.slice(0, -ending.length) : bare).replace(/[. ]+$/, '');
  const kept = [...stem].slice(0, MOST_CHARACTERS).join('').trim() || 'evidence';
  return `${kept}${ending ?? endings[0]}`;
}

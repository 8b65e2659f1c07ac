import { inspectJpeg, looksLikeJpeg } from '../evidence/jpeg-file.ts';
import { looksLikePdf } from '../evidence/pdf-file.ts';
import { inspectPng, looksLikePng } from '../evidence/png-file.ts';
import { picturesIn, sealsStated } from './pdf-seal.ts';
import { SEAL_PREFIX } from './seal.ts';
import { sealsShown } from './symbols.ts';

/** What a file or a pasted text has to say of itself. */
export interface Found {
  /** The texts of its seals, each once. */
  readonly texts: readonly string[];
  /** `OURS` is a PDF that states its own seal; its signature must answer for it. */
  readonly from: 'TEXT' | 'PICTURE' | 'SCAN' | 'OURS' | 'OTHER';
  /** Why a picture could not be looked at. */
  readonly unread: string | null;
}

/** The seals of one picture. It is walked first: a small file can claim more dots than there is memory. */
async function inPicture(picture: Buffer): Promise<Pick<Found, 'texts' | 'unread'>> {
  const sound = looksLikePng(picture) ? await inspectPng(picture) : inspectJpeg(picture);
  if (!sound.ok) return { texts: [], unread: sound.failure.message };
  try {
    return { texts: await sealsShown(new Uint8Array(picture)), unread: null };
  } catch {
    return { texts: [], unread: 'The picture cannot be drawn.' };
  }
}

async function inScan(pdf: Buffer): Promise<Pick<Found, 'texts' | 'unread'>> {
  const texts = new Set<string>();
  let unread: string | null = null;
  for (const picture of picturesIn(pdf)) {
    const found = await inPicture(picture);
    for (const text of found.texts) texts.add(text);
    unread ??= found.unread;
  }
  return { texts: [...texts], unread };
}

function inText(text: string): Found {
  // A mail program may have broken the line; what was sealed has no line ends.
  const whole = text.replaceAll(/[\r\n\t]+/g, '').trimStart();
  const texts = whole.startsWith(SEAL_PREFIX) ? [whole] : [];
  return { texts, from: 'TEXT', unread: null };
}

/** Looks for seals where each kind of file has them. */
export async function findSeals(input: Uint8Array | string): Promise<Found> {
  if (typeof input === 'string') return inText(input);
  const file = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (looksLikePdf(file)) {
    const stated = sealsStated(file);
    return stated.length > 0
      ? { texts: stated, from: 'OURS', unread: null }
      : { ...(await inScan(file)), from: 'SCAN' };
  }
  if (looksLikePng(file) || looksLikeJpeg(file)) return { ...(await inPicture(file)), from: 'PICTURE' };
  const start = file.toString('latin1', 0, 64).trimStart();
  return start.startsWith(SEAL_PREFIX) ? inText(file.toString('latin1')) : { texts: [], from: 'OTHER', unread: null };
}

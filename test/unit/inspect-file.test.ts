import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceName } from '../../main/core/evidence/file-name.ts';
import { inspectFile } from '../../main/core/evidence/inspect-file.ts';
import { aJpeg, aPackedPdf, aPdf, aPng, zipEnd } from '../fixtures/evidence-files.ts';

/** What a file is taken for: its media type, or why it is refused. */
async function seen(file: Buffer): Promise<string> {
  const inspected = await inspectFile(file);
  if (!inspected.ok) return inspected.failure.message;
  return inspected.value.mediaType + (inspected.value.isEncrypted ? ', encrypted' : '');
}

describe('evidence is', () => {
  test('a PDF, plain, packed, continued or with white space behind it', async () => {
    const plain = await aPdf();
    expect(await seen(plain)).toBe('application/pdf');
    expect(await seen(Buffer.concat([plain, Buffer.from('\r\n\0\0')]))).toBe('application/pdf');
    expect(await seen(aPackedPdf())).toBe('application/pdf');
    const trailer = /trailer[\s\S]*?startxref\n(\d+)/.exec(plain.toString('latin1'));
    const continued = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 3 0 R /Prev ${trailer?.[1]} >>\nstartxref\n${plain.length}\n%%EOF\n`;
    expect(await seen(Buffer.concat([plain, Buffer.from(continued)]))).toBe('application/pdf');
  });

  test('an encrypted PDF, which is told', async () => {
    expect(await seen(await aPdf({ userPassword: 'secret' }))).toBe('application/pdf, encrypted');
  });

  test('a JPEG, with a second picture or zeros behind it as cameras put them', async () => {
    expect(await seen(aJpeg())).toBe('image/jpeg');
    expect(await seen(Buffer.concat([aJpeg(), aJpeg(), Buffer.alloc(32)]))).toBe('image/jpeg');
  });

  test('a PNG, interlaced or not', async () => {
    expect(await seen(aPng())).toBe('image/png');
    // Adam7 of 16 by 16: 2×(1+2)… summed over its seven passes.
    const passes = [2 * 3, 2 * 3, 2 * 5, 4 * 5, 4 * 9, 8 * 9, 8 * 17].reduce((sum, bytes) => sum + bytes, 0);
    expect(await seen(aPng({ width: 16, height: 16, interlace: 1, dots: Buffer.alloc(passes) }))).toBe('image/png');
  });
});

describe('evidence is never', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Certificate of origin')],
    ['a program', Buffer.from('MZ\x90\0')],
    ['a web page', Buffer.from('<!doctype html><p>%PDF-1.4')],
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04'), zipEnd()])],
    ['a GIF', Buffer.from('GIF89a')],
    ['a packed file', gzipSync('x')],
    ['a PDF behind something else', Buffer.from('\n%PDF-1.4\n')],
  ])('%s', async (_what, file) => {
    expect(await seen(file)).toBe('The file is no PDF, JPEG or PNG, whatever its name says.');
  });

  test('a PDF that is not whole', async () => {
    const plain = await aPdf();
    const text = plain.toString('latin1');
    const changed = (from: string | RegExp, to: string) => Buffer.from(text.replace(from, to), 'latin1');
    expect(await seen(plain.subarray(0, plain.length - 8))).toBe('The file is a PDF that is broken off.');
    expect(await seen(Buffer.from('%PDF-1.4\n%%EOF'))).toBe('The file is a damaged PDF.');
    expect(await seen(changed(/startxref\n\d+/, 'startxref\n9'))).toBe('The file is a damaged PDF.');
    expect(await seen(changed(/startxref\n\d+/, 'startxref\n9999999999'))).toBe('The file is a damaged PDF.');
    expect(await seen(changed('/Root', '/Toor'))).toBe('The file is a damaged PDF.');
    expect(await seen(changed(/\/Type \/Page/g, '/Type /Sage'))).toBe('The file is a PDF without pages.');
    expect(await seen(aPackedPdf('/Type /Pagination'))).toBe('The file is a PDF without pages.');
  });

  test('a PDF whose packed objects are a bomb', async () => {
    const bomb = deflateSync(Buffer.alloc(129 * 1024 * 1024), { level: 1 });
    const head = Buffer.from('%PDF-1.5\n3 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n');
    const tail = `\nendstream\nendobj\n4 0 obj\n<< /Type /XRef /Root 1 0 R >>\nstream\nendstream\nendobj\nstartxref\n${head.length + bomb.length + 18}\n%%EOF\n`;
    expect(await seen(Buffer.concat([head, bomb, Buffer.from(tail)]))).toBe('The file is a PDF without pages.');
  });

  test('something else as well', async () => {
    const plain = await aPdf();
    expect(await seen(Buffer.concat([plain, zipEnd()]))).toBe('The file is an archive as well.');
    expect(await seen(Buffer.concat([plain, zipEnd(5), Buffer.from('%%EOF')]))).toBe('The file is an archive as well.');
    expect(await seen(Buffer.concat([plain, Buffer.from('<p>more</p>')]))).toBe(
      'The file has something behind its last page.',
    );
    expect(await seen(aPng({ extra: Buffer.from('Comment\0%PDF-1.4 1 0 obj') }))).toBe('The file is a PDF as well.');
    expect(await seen(aPng({ extra: Buffer.from('Comment\0<ScRiPt>alert(1)') }))).toBe(
      'The file is a web page as well.',
    );
    // The comment of an archive may hold the rest of a picture: its last chunk and the check sum of the one before.
    expect(await seen(aPng({ extra: zipEnd(aPng().length - 8 - 25 + 4) }))).toBe('The file is an archive as well.');
    expect(await seen(Buffer.concat([aPng(), Buffer.from('x')]))).toBe('The file has something behind its picture.');
    expect(await seen(Buffer.concat([aJpeg(), Buffer.from('ftypmp42')]))).toBe(
      'The file has something behind its picture.',
    );
    expect(await seen(Buffer.concat([aJpeg(), zipEnd()]))).toBe('The file is an archive as well.');
  });

  test('a JPEG that is broken off, without a picture, or of a size that no paper has', async () => {
    const whole = aJpeg();
    for (let length = 3; length < whole.length; length += 7) {
      expect(await seen(whole.subarray(0, length)), String(length)).toBe('The file is a JPEG that is broken off.');
    }
    expect(await seen(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('The file is a JPEG without a picture.');
    expect(await seen(aJpeg({ width: 1, height: 1 }))).toContain('1 by 1 dots');
    expect(await seen(aJpeg({ width: 65_000, height: 65_000 }))).toContain('too large to be drawn');
    expect(await seen(aJpeg({ width: 0, height: 16 }))).toContain('0 by 16 dots');
  });

  test('a PNG that is broken off or damaged, whose dots are too few or too many, or of a size that no paper has', async () => {
    const whole = aPng();
    for (let length = 8; length < whole.length; length += 5) {
      expect(await seen(whole.subarray(0, length)), String(length)).toMatch(/broken off/);
    }
    const damaged = Buffer.from(whole);
    damaged[50] = (damaged[50] ?? 0) ^ 1;
    expect(await seen(damaged)).toBe('The file is a damaged PNG.');
    expect(await seen(aPng({ dots: Buffer.alloc(10) }))).toBe('The file is a damaged PNG.');
    expect(await seen(aPng({ dots: Buffer.alloc(10_000_000) }))).toBe('The file is a damaged PNG.');
    expect(await seen(aPng({ width: 2 ** 31 - 1, height: 2 ** 31 - 1, dots: Buffer.alloc(1) }))).toContain(
      'too large to be drawn',
    );
    expect(await seen(aPng({ width: 1, height: 1 }))).toContain('1 by 1 dots');
  });

  test('whatever bytes follow a right beginning, it is answered and never throws', async () => {
    const beginnings = [Buffer.from('%PDF-1.7\n'), aPng().subarray(0, 33), aJpeg().subarray(0, 4), aJpeg()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        expect(await seen(Buffer.concat([start, rest, randomBytes(1)]))).toMatch(/^The file|^image|^application/);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['Title.PDF', 'application/pdf', 'Title.pdf'],
  ['scan.jpeg', 'image/jpeg', 'scan.jpeg'],
  ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
  ['/etc/passwd', 'image/png', 'passwd.png'],
  ['..\\..\\boot.ini', 'application/pdf', 'boot.ini.pdf'],
  ['lease\u202Efdp.exe', 'application/pdf', 'leasefdp.exe.pdf'],
  ['a\u0000b\u200Bc\n.pdf', 'application/pdf', 'abc.pdf'],
  ['  ...  ', 'application/pdf', 'evidence.pdf'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['a<b>:c?.pdf', 'application/pdf', 'a_b__c_.pdf'],
  ['Zulassung  März.pdf', 'application/pdf', 'Zulassung März.pdf'],
  [`${'x'.repeat(300)}.png`, 'image/png', `${'x'.repeat(100)}.png`],
] as const)('the file %j is called what it may be called', (given, mediaType, name) => {
  expect(evidenceName(given, mediaType)).toBe(name);
});

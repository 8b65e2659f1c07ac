import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS, makeDocument } from '../../main/core/documents/index.ts';
import { checked, fonts, info, made, ORIGINAL, plainObjects, requireTools, text } from './paper.ts';
import { CARD, DEER, LETTER, NAME, PDFS } from './samples.ts';
import { SHEETS } from './sheet-samples.ts';

beforeAll(requireTools);

describe.each([...PDFS, ...SHEETS])('%s', (kind, data) => {
  it('is a sound, tagged PDF/UA file with a title and a language', async () => {
    const { bytes, mediaType } = await made(kind, data);
    expect(mediaType).toBe('application/pdf');
    expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
    const facts = info(bytes);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/PDF version:\s+1\.7/);
    expect(facts).toContain(String(data.number));
    expect(facts).toMatch(DOCUMENTS[kind].pageSize === 'CR80' ? /242\.646 x 153\.014 pts/ : /612 x 792 pts \(letter\)/);
    const objects = plainObjects(bytes);
    expect(objects).toContain('/Lang (en-US)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('embeds every font, each with its characters', async () => {
    const rows = fonts((await made(kind, data)).bytes);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.filter((row) => !row.embedded || !row.unicode)).toEqual([]);
    expect(rows.map((row) => row.name).join()).not.toMatch(/Helvetica|Times|Courier/);
  });

  it('has the same bytes whenever it is made of the same data, and others of other data', async () => {
    const first = await made(kind, data);
    const again = await made(kind, structuredClone(data));
    expect(again.sha256).toBe(first.sha256);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const other = await made(kind, { ...data, reference: '5000194146' });
    expect(other.sha256).not.toBe(first.sha256);
    const fileId = (bytes: Uint8Array) => /\/ID \[(<[0-9a-f]+>) \1\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(fileId(first.bytes)).toBeDefined();
    expect(fileId(other.bytes)).not.toBe(fileId(first.bytes));
  });

  it('says that it is a specimen until it is not', async () => {
    expect(text((await made(kind, data)).bytes)).toContain('Specimen. Not valid.');
    expect(text((await made(kind, { ...data, specimen: false })).bytes)).not.toMatch(/specimen/i);
  });

  it('marks every drawn thing as content or as decoration', async () => {
    const objects = plainObjects((await made(kind, data)).bytes);
    expect(objects).toMatch(/\/S \/H1\b/);
    expect(objects).toMatch(/\/Alt \(QR barcode: seal of the Office/);
    for (const [, stream = ''] of objects.matchAll(/stream\n1 0 0 -1 0 [\d.]+ cm\n([\s\S]*?)endstream/g)) {
      const outside = stream
        .replaceAll(/\/Artifact (<<[^>]*>> )?BDC[\s\S]*?EMC/g, '')
        .replaceAll(/\/\w+ <<\s*\/MCID \d+\s*>> BDC[\s\S]*?EMC/g, '');
      expect(outside).not.toMatch(/\b(Tj|TJ|f|f\*|S|B|Do)$/m);
    }
  });
});

describe('a document', () => {
  /** What a process that has made nothing yet makes of these, one after the other: the hash of the last. */
  function madeAfresh(...papers: readonly (readonly [string, unknown])[]): string {
    const script = `
      import { makeDocument } from './main/core/documents/index.ts';
      let result;
      for (const [kind, data] of ${JSON.stringify(papers)}) result = await makeDocument(kind, data, ${JSON.stringify(ORIGINAL)});
      process.stdout.write(result.ok ? result.value.sha256 : result.failure.message);`;
    const cwd = path.resolve(import.meta.dirname, '../..');
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' });
  }

  it('does not depend on what the process made before', async () => {
    expect(madeAfresh(['RETURN_LETTER', LETTER])).toBe((await made('RETURN_LETTER', LETTER)).sha256);
  });

  it('gives a letter its text although the process met it first under an accent', () => {
    const eagle = { ...DEER, level: 'EAGLE', restrictions: [] };
    const accented = { ...DEER, holder: { name: 'Ğ', pid: '4218906331' } };
    expect(madeAfresh(['TAX_CARD', accented], ['TAX_CARD', eagle])).toBe(madeAfresh(['TAX_CARD', eagle]));
  });

  it.each(['RETURN_LETTER', 'REGISTRATION_CARD'] as const)('prints accents that can be copied: %s', async (kind) => {
    const data = kind === 'REGISTRATION_CARD' ? CARD : LETTER;
    expect(text((await made(kind, data)).bytes)).toContain(NAME);
  });

  it('composes accents that come apart', async () => {
    const { bytes } = await made('REGISTRATION_CARD', { ...CARD, registrant: NAME.normalize('NFD') });
    expect(text(bytes)).toContain(NAME);
  });

  it.each([
    ['山田', '山', 'U+5C71'],
    ['Ali\u202eilA', '\u202e', 'U+202E'],
  ])('refuses what its fonts cannot print and names it: %s', async (name, character, code) => {
    const result = await makeDocument('REGISTRATION_CARD', { ...CARD, registrant: name }, ORIGINAL);
    expect(result).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
    if (result.ok) return;
    expect(result.failure.message).toContain(`“${character}” (${code})`);
    expect(result.failure.next).toContain('Latin letters');
  });

  it.each(['Жуков', 'Παπαδόπουλος', 'Aǧaẞ', 'Łukasz'])('prints letters that only few fonts have: %s', async (name) => {
    expect(text((await made('REGISTRATION_CARD', { ...CARD, registrant: name })).bytes)).toContain(name);
  });

  it('prints hyphens, apostrophes and spaces of every kind as the ones it has', async () => {
    const registrant = 'Rolls\u2011Royce O\u02bcNeil\u202fA\u200bB';
    const printed = text((await made('REGISTRATION_CARD', { ...CARD, registrant })).bytes);
    expect(printed).toContain('Rolls-Royce O’Neil AB');
  });

  it('tells of a filing in a letter whatever the filing says', async () => {
    const printed = text((await made('RETURN_LETTER', { ...LETTER, reason: 'Write 山田 in Latin.' })).bytes);
    expect(printed).toContain('Write ?? in Latin.');
  });

  it('names the field that does not fit its schema', async () => {
    const result = await makeDocument(
      'RETURN_LETTER',
      { ...LETTER, mission: { name: '', city: 'Washington' } },
      ORIGINAL,
    );
    expect(result).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
    if (!result.ok) expect(result.failure.message).toContain('mission.name');
  });

  it('refuses a day that does not exist', async () => {
    expect(await makeDocument('REGISTRATION_CARD', { ...CARD, expires: '2027-02-30' }, ORIGINAL)).toMatchObject({
      ok: false,
    });
  });
});

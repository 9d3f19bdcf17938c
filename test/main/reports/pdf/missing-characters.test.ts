import { afterAll, describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { missingTitle, withMissingCharacters } from '../../../../main/reports/pdf/missing-characters.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import { builtFolder } from '../../../built-parts.ts';
import { readPdf, running } from './read-pdf.ts';
import { rich } from './sample-documents.ts';

const maker = new PdfMaker(builtFolder('report'));
afterAll(() => maker.close());

const named = (...names: readonly string[]): ReportDocument => ({
  ...rich,
  blocks: [{ is: 'heading', level: 1, text: 'VM by VM' }, ...names.map((text): Block => ({ is: 'paragraph', text }))],
});

describe('a report with names that its fonts cannot show', () => {
  it('says on its cover and in its last section which characters these are, by writing system, and how many', async () => {
    const { pdf, replaced } = await maker.make(named('სერ-01 სერ-02', 'սերվ', 'เซิร์ฟ', '😀'));
    const { texts, bookmarks } = await readPdf(pdf);
    expect(replaced).toBe(6 + 4 + 6 + 1);
    expect(bookmarks.at(-1)).toBe(missingTitle);
    const [cover = '', last = ''] = [texts[0], texts.at(-1)].map((text) => running(text ?? ''));
    for (const page of [cover, last]) {
      expect(page).toContain('17 characters of names and texts cannot be shown');
      for (const system of ['Georgian', 'Armenian', 'Thai', 'Symbols']) expect(page).toContain(system);
    }
    const codes = running(last).replaceAll(' ', '');
    for (const character of new Set('სერսերվเซิร์ฟ😀'))
      expect(codes).toContain(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    expect(running(last)).toMatch(/Georgian\s+6\s/);
  });

  it('says nothing of it where every character is shown', async () => {
    const { texts, bookmarks } = await readPdf((await maker.make(named('SRV-ÄÖÜ', 'сервер', 'διακομιστής'))).pdf);
    expect(bookmarks).not.toContain(missingTitle);
    expect(running(texts.join(' '))).not.toContain('cannot be shown');
  });

  it('names a few of very many characters, and how many there are', () => {
    const many = new Map(Array.from({ length: 500 }, (_, at) => [String.fromCodePoint(0x4e00 + at), 1]));
    const { blocks } = withMissingCharacters(rich, many);
    const table = blocks.at(-1);
    expect(table?.is === 'table' && table.rows).toEqual([['Chinese (Han)', '500', expect.stringMatching(/^U\+4E00 .* and 380 more$/)]]);
    expect(withMissingCharacters(rich, new Map())).toBe(rich);
  });
});

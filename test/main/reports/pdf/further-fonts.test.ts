import { afterAll, describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { coverageOfAll, furtherFontsFor, type FurtherFont } from '../../../../main/reports/pdf/further-fonts.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import { builtFolder } from '../../../built-parts.ts';
import { readPdf } from './read-pdf.ts';
import { rich } from './sample-documents.ts';

const named = (...names: readonly string[]): ReportDocument => ({
  ...rich,
  blocks: [
    { is: 'heading', level: 1, text: 'VM by VM' },
    ...names.map((text): Block => ({ is: 'paragraph', text })),
    { is: 'pairs', caption: 'Names', pairs: names.map((value) => ({ label: value, value, exact: true as const })) },
  ],
});
const names = { Hebrew: 'שרת', Arabic: 'خادم', Japanese: '東京サーバー', Chinese: '这边云', Korean: '서버' };

describe.each(['native', 'webAssembly'] as const)('a report with names in other writing systems, by the %s typesetter', (by) => {
  const maker = new PdfMaker(builtFolder('report'), ...(by === 'native' ? [] : (['never'] as const)));
  afterAll(() => maker.close());

  it('shows each character with a font that is opened for it', async () => {
    const { pdf, replaced, typesetter } = await maker.make(named(...Object.values(names)));
    expect([replaced, typesetter]).toEqual([0, by]);
    const text = (await readPdf(pdf)).texts.join(' ').normalize('NFKC');
    for (const character of new Set(Object.values(names).join(''))) expect(text).toContain(character);
  });

  it('is the same file, whichever fonts were opened for another report before', async () => {
    const fresh = new PdfMaker(builtFolder('report'), ...(by === 'native' ? [] : (['never'] as const)));
    try {
      const korean = named(names.Korean);
      const before = await fresh.make(korean);
      expect(Buffer.compare((await maker.make(korean)).pdf, before.pdf)).toBe(0);
    } finally {
      await fresh.close();
    }
  });
});

describe('the further fonts of a document', () => {
  const font = (file: string, ...coverage: FurtherFont['coverage']): FurtherFont => ({ file, coverage });
  const fonts = [font('hebrew', [0x5d0, 0x5ea]), font('one', [0x4e00, 0x4e0f]), font('two', [0x4e00, 0x9fff])];
  const files = (text: string): readonly string[] => furtherFontsFor(named(text), [[0x20, 0x7e]], fonts).map(({ file }) => file);

  it('are none for letters of its own fonts, and the first that has a character', () => {
    expect(files('WEB01')).toEqual([]);
    expect(files('\u4e01')).toEqual(['one']);
    expect(files('\u9fff \u05d0')).toEqual(['hebrew', 'two']);
    expect(files('\u0e01')).toEqual([]);
  });

  it('have together the characters of each', () => {
    expect(
      coverageOfAll([
        [
          [1, 3],
          [9, 9],
        ],
        [[2, 5]],
        [
          [6, 6],
          [8, 8],
        ],
      ]),
    ).toEqual([
      [1, 6],
      [8, 9],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoint } from '../../../../main/contract/foreign-text.ts';
import { fitText } from '../../../../main/drawing/fit-text.ts';
import type { PrintedBox, ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { segregationMap } from '../../../../main/reports/document/segregation-map.ts';
import { fitPrintable, visibleDocument, type Coverage } from '../../../../main/reports/pdf/visible-glyphs.ts';
import { seededMap } from '../../drawing/seeded-map.ts';
import { rich } from './sample-documents.ts';

/** Latin letters, and the marks of the product’s own texts. */
const latin: Coverage = [
  [0x20, 0x7e],
  [0xb7, 0xb7],
  [0x2010, 0x203a],
];
const hebrew = 'שרת-ייצור-עם-שם-ארוך';
const boxesOf = ({ blocks }: ReportDocument): readonly PrintedBox[] => blocks.flatMap((block) => (block.is === 'map' ? block.picture.boxes : []));
/** The code points that stand in a document, before the section that lists them. */
const written = (document: ReportDocument, blocks: number): number =>
  (
    JSON.stringify({
      ...document,
      cover: { ...document.cover, notes: document.cover.notes.slice(0, rich.cover.notes.length) },
      blocks: document.blocks.slice(0, blocks),
    }).match(/U\+[0-9A-F]{4,6}/g) ?? []
  ).length;

const mapOf = (seed: number): ReportDocument => {
  const map = seededMap({ seed, vms: 30, switches: 3, vlans: 4, volumes: 3, domains: 2 });
  const nodes = map.nodes.map((node, at) => (at % 2 === 0 ? { ...node, label: `${hebrew} ${String(at)}`, note: hebrew } : node));
  return { ...rich, blocks: segregationMap({ ...map, nodes }, 'host') };
};

describe('characters that no font has', () => {
  it('count as often as they stand on paper, in every block', () => {
    for (const document of [
      mapOf(1),
      mapOf(2),
      { ...rich, blocks: rich.blocks.map((block) => (block.is === 'paragraph' ? { ...block, text: hebrew } : block)) },
    ]) {
      const visible = visibleDocument(document, latin);
      expect(visible.replaced).toBeGreaterThan(10);
      expect(visible.replaced).toBe(written(visible.document, document.blocks.length));
    }
  });
  it('stay inside the boxes of the map, and the whole label of a box is not printed beside the cut one', () => {
    for (const box of boxesOf(visibleDocument(mapOf(3), latin).document)) {
      expect(fitText(box.shownLabel, box.labelRoom)).toBe(box.shownLabel);
      expect(fitText(box.shownNote, box.noteRoom)).toBe(box.shownNote);
      expect(Object.keys(box)).not.toEqual(expect.arrayContaining(['label']));
      expect(Object.keys(box)).not.toEqual(expect.arrayContaining(['note']));
    }
  });
  it('are never cut in the middle of a code point, and a text without them stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'W', ' ', '…', 'ש', '東', '😀', '\u200e') }), fc.integer({ min: 1, max: 40 }), (text, room) => {
        const { text: shown, replaced } = fitPrintable(text, room, latin);
        const points = shown.match(/U\+[0-9A-F]+/g) ?? [];
        expect(points).toEqual(replaced.map(codePoint));
        expect(shown.replaceAll(/‹U\+[0-9A-F]{4,6}(?: U\+[0-9A-F]{4,6})*›/g, '')).not.toMatch(/[‹›]/);
        if (points.length > 0) expect(fitText(shown, room)).toBe(shown);
        if (!/[ש東😀\u200e]/u.test(text)) expect(shown).toBe(text);
      }),
      { seed: 20261128 },
    );
  });
});

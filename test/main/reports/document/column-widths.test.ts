import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../main/reports/document/make-document.ts';
import type { Block, Column } from '../../../../main/reports/document/report-document.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';

const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
const bold = create(readFileSync(join(fontFolder, '700Bold/NotoSans_700Bold.ttf')));
if (!('layout' in bold)) throw new Error('One font is expected, not a collection.');

/** In points, as assets/report/report.typ has them: A4 is the narrower paper, less its margins of 21 mm; 1.6 mm on both sides of a cell. */
const pointsOfMillimeter = 72 / 25.4;
const [tableWidth, inset, size] = [168 * pointsOfMillimeter, 3.2 * pointsOfMillimeter, 8.5];
const widthOf = (word: string): number => (bold.layout(word).advanceWidth / bold.unitsPerEm) * size;

/** The words of a title that are wider than its column. */
function tooWide(columns: readonly Column[]): readonly string[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.flatMap(({ title, share }) => {
    const room = (share / shares) * tableWidth - inset;
    return title
      .split(/\s+/)
      .filter((word) => widthOf(word) > room)
      .map((word) => `${columns.map((each) => each.title).join(' | ')}: ${word} needs ${((widthOf(word) + inset) / tableWidth).toFixed(3)} of the table`);
  });
}

const tableTitles = (blocks: readonly Block[]): readonly (readonly Column[])[] => blocks.flatMap((block) => (block.is === 'table' ? [block.columns] : []));

describe('a column of a table in the report', () => {
  it('is at least as wide as the longest word of its title', async () => {
    const bench = await PracticeBench.open('neglected');
    const scanned = await recordOfBench(bench);
    await bench.apply((await bench.plan()).plan);
    const record = await recordOfBench(bench, scanned);
    const [finding] = record.findings;
    const changes = finding ? [{ is: 'changed' as const, before: finding, after: finding, mover: { is: 'other' as const } }] : [];
    const comparison = { from: record.scan.startedAt, to: record.scan.finishedAt, remarks: [], changes };
    const tables = tableTitles(makeDocument(record, { size: 'a4', recordSha256: '', comparison: comparison as never }).blocks);
    expect(tables.length).toBeGreaterThan(12);
    expect([...new Set(tables.flatMap(tooWide))]).toEqual([]);
  });

  it('is found where a word of its title stands beyond its edge', () => {
    const narrow = { title: 'Not applicable', share: 8 };
    expect(tooWide([{ title: 'Control', share: 92 }, narrow])).toEqual([expect.stringContaining('applicable needs')]);
    expect(
      tooWide([
        { title: 'Control', share: 80 },
        { ...narrow, share: 20 },
      ]),
    ).toEqual([]);
  });
});

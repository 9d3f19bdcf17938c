import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../main/reports/document/make-document.ts';
import type { ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { missingTitle } from '../../../../main/reports/pdf/missing-characters.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';

const root = join(import.meta.dirname, '../../../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll(/\s+/g, ' ');

/** The names behind a word: `sections “A”, “B” and “C”`. */
const namedBehind = (word: RegExp, text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\\b(?:${word.source}) ((?:“[^”]+”(?:, | and )?)+)`, 'gi'))].flatMap(([, names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name),
  );
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

let document: ReportDocument;
beforeAll(async () => {
  const bench = await PracticeBench.open('neglected');
  const before = await recordOfBench(bench);
  await bench.apply((await bench.plan()).plan);
  document = makeDocument(await recordOfBench(bench, before), { size: 'a4', recordSha256: '' });
});
const headings = (): readonly string[] => [
  ...document.blocks.flatMap((block) => (block.is === 'heading' && block.level === 1 ? [block.text] : [])),
  'Contents',
  missingTitle,
];

describe('the names of the sections', () => {
  it('are those that the report has, wherever the report names one', () => {
    const named = textsIn(document).flatMap((text) => namedBehind(/sections?|see/, text));
    expect(named).toEqual(expect.arrayContaining(['Changes', 'Action list']));
    const fields = textsIn(document).filter((text) => /see “Now”/.test(text)).length;
    expect(named.filter((name) => !headings().includes(name))).toEqual(Array.from({ length: fields }, () => 'Now'));
  });

  it('are those that the report has in the list of changes and in the user guide', () => {
    const changelog = namedBehind(/sections?/, textOf('CHANGELOG.md'));
    expect(changelog.length).toBeGreaterThan(2);
    const chapter = /### 8 Report(.*?)(?=###? |$)/.exec(textOf('docs/user-guide.md'))?.[1] ?? '';
    const bold = [...chapter.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);
    expect(bold.length).toBeGreaterThan(2);
    expect([...changelog, ...bold].filter((name) => !headings().includes(name))).toEqual([]);
  });

  it('and those of tables are those of the report, wherever a picture names the table beside it', () => {
    const captions = document.blocks.flatMap((block) => (block.is === 'table' ? [block.caption] : []));
    const named = textsIn(document).flatMap((text) => namedBehind(/table/, text));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !captions.some((caption) => caption.startsWith(name)))).toEqual([]);
  });
});

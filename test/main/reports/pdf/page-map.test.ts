import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { makeDocument } from '../../../../main/reports/document/make-document.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { scanAndFix } from '../../application/evidence/practice-records.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';
import { readPdf, running, type ReadPdf } from './read-pdf.ts';

const cli = cliApplication();
afterAll(() => cli.application.pdf.close());

/** The lines of a page between its header and its footer. */
function linesOf(page: string, footer: string): readonly string[] {
  const lines = page
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const end = lines.findIndex((line) => line.startsWith(footer));
  return end === -1 ? lines : lines.slice(0, end);
}

/** Every section of a report, in its order. */
const sections = [
  'Management summary',
  'Contents',
  'VM by VM',
  'Changes on hold',
  'Action list',
  'Manual steps',
  'Scope',
  'Segregation map',
  'Findings',
  'Changes',
  'Statements',
  'How to verify this report',
  'Appendix: all controls with their sources',
];

describe('the pages of a report', () => {
  let read: ReadPdf;
  beforeAll(async () => {
    await scanAndFix(cli, 'practice:neglected');
    const pdf = join(cli.folder, 'report.pdf');
    await cli.run('report', '--host', 'practice:neglected', '--scan', '--out', pdf);
    read = await readPdf(new Uint8Array(readFileSync(pdf)));
  });

  it('never end with a caption or a heading whose table or text begins on the next page', () => {
    const { texts, bookmarks } = read;
    const last = texts.map((page) => linesOf(page, 'Practice host:').at(-1) ?? '');
    expect(last.filter((line) => line.length > 0).length).toBeGreaterThan(20);
    const headings = new Set(bookmarks);
    const alone = last.flatMap((line, index) => (/^Table \d+\./.test(line) || headings.has(line) ? [`page ${String(index + 1)}: ${line}`] : []));
    expect(alone).toEqual([]);
  });

  it('begin with each section in turn, none is missing, and the contents name the page of each', () => {
    const found = read.sections.filter(({ title }) => title !== 'Characters that cannot be shown');
    expect(found.map(({ title }) => title)).toEqual(sections);
    const contents = running(read.texts[2] ?? '');
    found.forEach(({ title, page }, index) => {
      const before = found[index - 1]?.page ?? 1;
      expect(page, title).toBeGreaterThan(before);
      // The running header of the page names the section as well.
      expect(running(read.texts[page - 1] ?? '').split(title).length, title).toBeGreaterThan(2);
      if (title !== 'Contents') expect(contents).toMatch(new RegExp(`${title}[ .]+${String(page)}(?!\\d)`));
    });
    expect(found.slice(0, 3).map(({ page }) => page)).toEqual([2, 3, 4]);
  });

  it('name the page of the steps, and the steps stand there', () => {
    const vms = read.texts.slice(3, (read.sections.find(({ title }) => title === 'Changes on hold')?.page ?? 0) - 1).map(running);
    const pages = [...vms.join(' ').matchAll(/Manual steps, page (\d+)/g)].map(([, page]) => Number(page));
    expect(pages.length).toBeGreaterThan(0);
    const steps = read.sections.find(({ title }) => title === 'Manual steps')?.page ?? 0;
    const scope = read.sections.find(({ title }) => title === 'Scope')?.page ?? 0;
    for (const page of pages) expect(page >= steps && page < scope, `page ${String(page)}`).toBe(true);
  });
});

describe('the management summary', () => {
  const long = 'N'.repeat(200);
  /** All names at their longest, and an owner for every finding. */
  const atItsLongest = (record: EvidenceRecord): EvidenceRecord => ({
    ...record,
    findings: record.findings.map((finding) => ({ ...finding, title: `${finding.title} on ${long}` })),
    assignments: record.controls.map(({ id }) => ({ control: id, owner: long, due: '2026-12-24T00:00:00Z' })),
  });

  /** The same, where the findings of one control have other owners and other dates. */
  const withSeveral = (record: EvidenceRecord): EvidenceRecord => ({
    ...atItsLongest(record),
    assignments: record.findings.flatMap(({ control, target }, at) =>
      at % 3 === 0 ? [] : [{ control, target: target.key, owner: long, due: `2026-12-${String(10 + (at % 15))}T00:00:00Z` }],
    ),
  });

  const placesOf = async (record: EvidenceRecord, size: 'a4' | 'us-letter'): Promise<unknown> => {
    const document = makeDocument(record, { size, recordSha256: '' });
    const end = document.blocks.findIndex((block) => block.is === 'contents');
    const made = await cli.application.pdf.make({ ...document, blocks: document.blocks.slice(0, end + 1) }, {});
    return (await readPdf(made.pdf)).sections.map(({ title, page }) => [title, page]);
  };
  const onePage = [
    ['Management summary', 2],
    ['Contents', 3],
  ];

  it.each(Object.keys(testWorlds))('of %s is one page after an apply, on both papers, with the longest names too', async (world) => {
    const bench = await PracticeBench.open(world);
    const before = await recordOfBench(bench);
    await bench.apply((await bench.plan()).plan);
    const after = await recordOfBench(bench, before);
    expect(await placesOf(after, 'a4')).toEqual(onePage);
    for (const size of ['a4', 'us-letter'] as const)
      for (const longest of [atItsLongest, withSeveral]) expect(await placesOf(longest(after), size), `${size}, ${longest.name}`).toEqual(onePage);
  });
});

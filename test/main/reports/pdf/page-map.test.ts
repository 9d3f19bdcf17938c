import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { scanAndFix } from '../../application/evidence/practice-records.ts';
import { readPdf } from './read-pdf.ts';

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

describe('the pages of a report', () => {
  it('never end with a caption or a heading whose table or text begins on the next page', async () => {
    await scanAndFix(cli, 'practice:neglected');
    const pdf = join(cli.folder, 'report.pdf');
    await cli.run('report', '--host', 'practice:neglected', '--scan', '--out', pdf);
    const { texts, bookmarks } = await readPdf(new Uint8Array(readFileSync(pdf)));
    const last = texts.map((page) => linesOf(page, 'Practice host:').at(-1) ?? '');
    expect(last.filter((line) => line.length > 0).length).toBeGreaterThan(20);
    const headings = new Set(bookmarks);
    const alone = last.flatMap((line, index) => (/^Table \d+\./.test(line) || headings.has(line) ? [`page ${String(index + 1)}: ${line}`] : []));
    expect(alone).toEqual([]);
  });
});

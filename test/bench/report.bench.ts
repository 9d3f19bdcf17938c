import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../main/reports/document/make-document.ts';
import type { EvidenceRecord } from '../../main/contract/record/record.ts';
import type { ReportDocument } from '../../main/reports/document/report-document.ts';
import { PdfMaker } from '../../main/reports/pdf/pdf-maker.ts';
import { redact } from '../../main/reports/redact/redact.ts';
import { findingsCsv } from '../../main/reports/csv.ts';
import { sealRecord } from '../../main/reports/seal.ts';
import { sha256 } from '../../main/shells/digest.ts';
import { cliApplication } from '../journeys/cli-application.ts';
import { root } from '../laws/code/generated-file.ts';
import { recordOf } from '../main/application/evidence/practice-records.ts';
import { measure, median } from './measure.ts';

/** The findings of a host repeated, each target with another name. */
const enlarged = (record: EvidenceRecord, times: number): EvidenceRecord => ({
  ...record,
  findings: Array.from({ length: times }, (_, copy) =>
    record.findings.map((finding) => ({
      ...finding,
      target: { ...finding.target, label: `${finding.target.label}-${String(copy)}`, key: { ...finding.target.key, copy: String(copy) } },
    })),
  ).flat(),
});
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

async function recorded(): Promise<EvidenceRecord> {
  const cli = cliApplication();
  await cli.run('scan', '--host', 'practice:neglected', '--json');
  return sealRecord((await recordOf(cli, 'practice:neglected')).record, sha256);
}

interface TimedPdf {
  readonly pages: number;
  readonly bytes: number;
  readonly coldMs: number;
  readonly warmMs: number;
}

/** The same document made once in a new process, and three times more. */
async function timedPdf(document: ReportDocument, maker: PdfMaker): Promise<TimedPdf> {
  const began = performance.now();
  const cold = await maker.make(document);
  const coldMs = performance.now() - began;
  const warm: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const at = performance.now();
    const again = await maker.make(document);
    warm.push(performance.now() - at);
    expect(again.pages).toBe(cold.pages);
  }
  await maker.close();
  return { pages: cold.pages, bytes: cold.pdf.length, coldMs, warmMs: median(warm) };
}

describe('the report', () => {
  it('of few, of sixty and of three hundred pages', async () => {
    const record = await recorded();
    const documents = [
      { ...makeDocument(record, { size: 'a4', recordSha256: '0' }), blocks: makeDocument(record, { size: 'a4', recordSha256: '0' }).blocks.slice(0, 6) },
      makeDocument(enlarged(record, 3), { size: 'a4', recordSha256: '0' }),
      makeDocument(enlarged(record, 26), { size: 'a4', recordSha256: '0' }),
    ];
    for (const [index, document] of documents.entries()) {
      const made = await timedPdf(document, new PdfMaker(join(root, 'dist', 'report')));
      measure('report', {
        what: `PDF of ${String(made.pages)} pages (${(made.bytes / 1e6).toFixed(1)} MB), first pages as pictures included`,
        measured: `${seconds(made.coldMs)} cold, ${seconds(made.warmMs)} again`,
        ...(index === 1 && { about: { promise: 'pdf', value: made.coldMs / 1000 } }),
      });
      const elsewhere = await timedPdf(document, new PdfMaker(join(root, 'dist', 'report'), 'never'));
      expect(elsewhere.pages).toBe(made.pages);
      measure('report', {
        what: `PDF of ${String(elsewhere.pages)} pages by WebAssembly, where npm has no native Typst`,
        measured: `${seconds(elsewhere.coldMs)} cold, ${seconds(elsewhere.warmMs)} again`,
      });
    }
  });

  it('and what goes with it, of fifty thousand findings', async () => {
    const record = enlarged(await recorded(), 250);
    const timed = (work: () => unknown): number => {
      const began = performance.now();
      work();
      return performance.now() - began;
    };
    measure('report', { what: `redacting ${record.findings.length.toLocaleString('en')} findings`, measured: seconds(timed(() => redact(record))) });
    measure('report', { what: 'the same as a list for a spreadsheet', measured: seconds(timed(() => findingsCsv(record))) });
    measure('report', { what: 'sealing the same', measured: seconds(timed(() => sealRecord(record, sha256))) });
  });
});

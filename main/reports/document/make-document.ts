import type { Comparison } from '../../contract/record/comparison.ts';
import type { EvidenceRecord } from '../../contract/record/record.ts';
import { appendix } from './appendix.ts';
import { changes } from './changes.ts';
import { compared } from './compared.ts';
import { coverOf, marksOf } from './cover.ts';
import { indexed } from './counting.ts';
import { findings } from './findings.ts';
import { integrity } from './integrity.ts';
import { openWork } from './open-work.ts';
import type { PaperSize, ReportDocument } from './report-document.ts';
import { scope } from './scope.ts';
import { statements } from './statements.ts';
import { summary } from './summary.ts';

export interface DocumentChoice {
  readonly size: PaperSize;
  /** SHA-256 in hex of the record’s file. */
  readonly recordSha256: string;
  readonly comparison?: Comparison | undefined;
}

/** The report, from a record and from nothing else: the same record gives the same document. */
export function makeDocument(record: EvidenceRecord, { size, recordSha256, comparison }: DocumentChoice): ReportDocument {
  const report = indexed(record);
  return {
    title: `Hardening report of ${record.host.name}${record.scan.partial ? ' (partial: the scan was cancelled)' : ''}`,
    language: 'en',
    date: record.writtenAt,
    paper: size,
    classification: record.cover.classification,
    marks: marksOf(record),
    cover: coverOf(record),
    blocks: [
      ...summary(report),
      { is: 'pageBreak' },
      { is: 'contents', title: 'Contents' },
      { is: 'pageBreak' },
      ...scope(report),
      ...findings(report),
      ...openWork(report),
      ...changes(record),
      ...(comparison ? compared(comparison) : []),
      ...statements(report),
      ...integrity(record, recordSha256),
      ...appendix(report),
    ],
  };
}

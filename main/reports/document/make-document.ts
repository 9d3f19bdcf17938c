import type { Comparison } from '../../contract/record/comparison.ts';
import type { EvidenceRecord } from '../../contract/record/record.ts';
import { appendix } from './appendix.ts';
import { changes } from './changes/changes.ts';
import { compared } from './compared.ts';
import { coverOf, marksOf } from './cover.ts';
import { indexed } from './counting.ts';
import { findings } from './findings.ts';
import { integrity } from './integrity.ts';
import { manualSteps } from './manual-steps.ts';
import { onHold } from './on-hold.ts';
import { openWork } from './open-work.ts';
import type { PaperSize, ReportDocument } from './report-document.ts';
import { scope } from './scope.ts';
import { segregationMap } from './segregation-map.ts';
import { statements } from './statements.ts';
import { managementSummary } from './summary/management-summary.ts';
import { vmByVm } from './vm/vm-by-vm.ts';

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
      ...managementSummary(report),
      { is: 'pageBreak' },
      { is: 'contents', title: 'Contents' },
      { is: 'pageBreak' },
      ...vmByVm(report),
      ...onHold(report),
      ...openWork(report),
      ...manualSteps(report),
      ...scope(report),
      ...segregationMap(record.map, record.controls.length < record.controlsInCatalogue ? 'areas' : 'host'),
      ...findings(report),
      ...changes(record),
      ...(comparison ? compared(comparison) : []),
      ...statements(report),
      ...integrity(record, recordSha256),
      ...appendix(report),
    ],
  };
}

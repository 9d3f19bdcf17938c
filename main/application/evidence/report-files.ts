import type { Comparison } from '../../contract/record/comparison.ts';
import type { EvidenceRecord, UnsealedRecord } from '../../contract/record/record.ts';
import type { ReportForm } from '../../contract/wizard/report-view.ts';
import type { Digest } from '../../engine/ports.ts';
import { findingsCsv } from '../../reports/csv.ts';
import { makeDocument } from '../../reports/document/make-document.ts';
import type { PaperSize } from '../../reports/document/report-document.ts';
import { redact } from '../../reports/redact/redact.ts';
import { knownUntil } from '../../reports/known-until.ts';
import { fileDigest } from '../../reports/file-digest.ts';
import { recordText, sealRecord } from '../../reports/seal.ts';
import type { MadePdf, PdfStage } from '../../reports/pdf/worker-messages.ts';
import type { PdfPort } from '../ports/pdf-port.ts';

/** The record of an edition: the redacted one names the seal of the full one that it was made from. */
export function inEdition(full: UnsealedRecord, edition: EvidenceRecord['edition'], digest: Digest): EvidenceRecord {
  const sealed = sealRecord(full, digest);
  return edition === 'full' ? sealed : redactedFrom(sealed, digest);
}

/** The redacted edition of a sealed record. A record of an earlier version keeps the seal of its file: that one is named. */
export function redactedFrom({ seal, ...full }: EvidenceRecord, digest: Digest): EvidenceRecord {
  return sealRecord({ ...redact(full), redactedFrom: seal.value }, digest);
}

export interface ReportRequest {
  readonly record: EvidenceRecord;
  /** The bytes of the record’s file where there is one already; their digest stands on the paper. */
  readonly recordBytes?: Uint8Array | undefined;
  readonly size: PaperSize;
  readonly comparison?: Comparison | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onStage?: ((stage: PdfStage) => void) | undefined;
}

/** The report of a record as a PDF. */
export function reportPdf(pdf: PdfPort, { record, recordBytes, size, comparison, signal, onStage }: ReportRequest): Promise<MadePdf> {
  const recordSha256 = fileDigest(recordBytes ?? recordBytesOf(record));
  return pdf.make(makeDocument(record, { size, recordSha256, comparison }), { signal, onStage });
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const recordBytesOf = (record: EvidenceRecord): Uint8Array => utf8(recordText(record));
export const csvBytesOf = (record: EvidenceRecord): Uint8Array => utf8(findingsCsv(record));

/** The name under which a file is offered. The redacted edition does not name the host there either. */
export function fileNameOf(record: EvidenceRecord, form: ReportForm): string {
  const whose = record.edition === 'redacted' ? 'report' : record.host.name.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 60);
  const ending = { pdf: '.pdf', record: '.json', csv: '.csv' }[form];
  return `castellan-${whose}-${knownUntil(record).slice(0, 10)}${record.edition === 'redacted' ? '-redacted' : ''}${ending}`;
}

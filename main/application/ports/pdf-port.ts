import type { ReportDocument } from '../../reports/document/report-document.ts';
import type { MakeOptions } from '../../reports/pdf/pdf-maker.ts';
import type { MadePdf } from '../../reports/pdf/worker-messages.ts';

/** Sets a document. Rejects with PdfError; a signal that is aborted ends the work at once. */
export interface PdfPort {
  make(document: ReportDocument, options?: MakeOptions): Promise<MadePdf>;
  close(): Promise<void>;
}

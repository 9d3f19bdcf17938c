import type { ReportDocument } from '../document/report-document.ts';

/** To the worker: one document. It does one after the other. */
export interface WorkerRequest {
  readonly document: ReportDocument;
  readonly previewPages: number;
}
export type PdfStage = 'starting' | 'layingOut' | 'drawing';
/** Both are the same Typst in the same version, and give the same bytes. */
export type TypesetterName = 'native' | 'webAssembly';

export interface MadePdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The first pages as pictures (SVG). */
  readonly preview: readonly string[];
  /** How many characters no font of the report has; they stand as code points. */
  readonly replaced: number;
  /** Which one set it. */
  readonly typesetter: TypesetterName;
}
export type WorkerReply =
  { readonly is: 'stage'; readonly stage: PdfStage } | { readonly is: 'done'; readonly made: MadePdf } | { readonly is: 'failed'; readonly why: string };

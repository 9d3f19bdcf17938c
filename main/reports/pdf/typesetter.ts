import type { ReportDocument } from '../document/report-document.ts';
import type { PdfStage, TypesetterName } from './worker-messages.ts';

export interface TypesetPages {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Typst, with the templates and fonts of the report. What it sets depends on the document alone, never on the computer. */
export interface Typesetter {
  readonly name: TypesetterName;
  /** `onStage` is told when the pages are laid out and drawing begins. Rejects where the document is none. */
  readonly typeset: (document: ReportDocument, onStage: (stage: PdfStage) => void) => Promise<TypesetPages>;
  /** The pages of a document as Typst’s vector format; `pages` is the number that its pages show as their total. */
  readonly vector: (document: ReportDocument & { readonly pages: number }) => Promise<Uint8Array | undefined>;
}

/** What stands beside the worker and is read by both. */
export interface ReportFiles {
  readonly folder: string;
  readonly fonts: readonly string[];
  readonly templates: readonly string[];
}

/** The binary of the native Typst for this platform, beside the worker; absent where npm has none. */
export const nativeFile = 'typst-native.node';

/**
 * A report as a plain document: the content of the paper in reading order, without layout. Texts are texts, never markup: names of hosts and VMs are included
 * unchanged.
 */
export interface ReportDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: 'en';
  /** ISO 8601, UTC: the time of the evidence, so that the same evidence gives the same bytes. */
  readonly date: string;
  readonly paper: PaperSize;
  /** How it may be passed on; stands on every page. */
  readonly classification: string;
  /** What must not be overlooked on any page: a practice host, a redacted edition. */
  readonly marks: readonly string[];
  readonly cover: Cover;
  readonly blocks: readonly Block[];
}
export type PaperSize = 'a4' | 'us-letter';

export interface Cover {
  /** The host’s name. */
  readonly subject: string;
  readonly pairs: readonly Pair[];
  readonly notes: readonly string[];
}
export interface Pair {
  readonly label: string;
  readonly value: string;
  /** Codes and paths, whose characters are compared one by one. */
  readonly exact?: true;
}

export type Block =
  | { readonly is: 'contents'; readonly title: string }
  | { readonly is: 'pageBreak' }
  /** Level 1 and 2 stand in the contents, all three among the bookmarks. */
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string; readonly look?: 'quiet' | 'strong' | 'warning' }
  | { readonly is: 'list'; readonly items: readonly string[]; readonly numbered: boolean }
  | { readonly is: 'pairs'; readonly caption: string; readonly pairs: readonly Pair[] }
  | Table
  | Bars
  /** Lines for a signature on paper: role, name, date, signature. */
  | { readonly is: 'signatures'; readonly caption: string; readonly roles: readonly string[] };

export interface Table {
  readonly is: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many texts as there are columns; the first one is the row’s header. */
  readonly rows: readonly (readonly string[])[];
}
export interface Column {
  readonly title: string;
  /** How wide, measured against the other columns. */
  readonly share: number;
  readonly exact?: true;
}

/** Counts as bars, one row a subject; the same numbers stand in the table that follows. */
export interface Bars {
  readonly is: 'bars';
  readonly caption: string;
  /** Alternative text of the picture. */
  readonly alternative: string;
  readonly parts: readonly { readonly title: string; readonly look: Look }[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}
/** Distinguished by pattern and lightness, never by color alone. */
export type Look = 'good' | 'bad' | 'waiting' | 'unknown' | 'person' | 'accepted';

import type { MapPicture, PictureBox } from '../../drawing/map-picture.ts';
import type { Severity } from '../../contract/severity.ts';

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
  | Heading
  /** `keep`: on one page with the beginning of what follows. */
  | { readonly is: 'paragraph'; readonly text: string; readonly look?: 'quiet' | 'strong' | 'warning' | 'exact'; readonly keep?: true }
  | { readonly is: 'list'; readonly items: readonly string[]; readonly numbered: boolean }
  | Beside
  | { readonly is: 'pairs'; readonly caption: string; readonly pairs: readonly Pair[] }
  | Table
  | Bars
  | MapBlock
  /** Lines for a signature on paper: role, name, date, signature. */
  | { readonly is: 'signatures'; readonly caption: string; readonly roles: readonly string[] }
  /** The same as one line for each role, where there is little room. */
  | { readonly is: 'signatureLines'; readonly roles: readonly string[] };

/** Level 1 begins a page. Level 1 and 2 stand in the contents, all three among the bookmarks. */
export interface Heading {
  readonly is: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Left out of the contents. */
  readonly apart?: true;
  /** By which cells find its page. */
  readonly anchor?: string;
}

/** Short lists side by side, each under a title. */
export interface Beside {
  readonly is: 'beside';
  readonly parts: readonly { readonly title: string; readonly items: readonly string[] }[];
}

export interface Table {
  readonly is: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns; the first one is the row’s header. */
  readonly rows: readonly (readonly ReportCell[])[];
}
/** A text; lines under each other; a text behind a sign; a text with the page of a heading. */
export type ReportCell =
  string | { readonly lines: readonly string[] } | { readonly text: string; readonly sign: Sign } | { readonly text: string; readonly pageOf: string };
/** Each has a shape of its own, and stands beside its word. */
export type Sign = Severity | 'held' | 'unknown' | 'ask' | 'pending' | 'accepted' | 'fixed';
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
/** Paper shows no whole label beside the one that is cut to its box. */
export type PrintedBox = Omit<PictureBox, 'label' | 'note'>;
export type PrintedPicture = Omit<MapPicture, 'boxes'> & { readonly boxes: readonly PrintedBox[] };
/** A map of boxes and lines; the tables before it contain the same. */
export interface MapBlock {
  readonly is: 'map';
  readonly caption: string;
  /** Alternative text of the picture. */
  readonly alternative: string;
  readonly picture: PrintedPicture;
}
/** Distinguished by pattern and lightness, never by color alone. */
export type Look = Severity | 'good' | 'bad' | 'waiting' | 'unknown' | 'person' | 'accepted';

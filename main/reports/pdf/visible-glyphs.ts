import type { ReportDocument } from '../document/report-document.ts';
import { codePoint, invisible } from '../../contract/foreign-text.ts';

/** From and to, both included, in ascending order. */
export type Coverage = readonly (readonly [number, number])[];

export function hasGlyph(coverage: Coverage, point: number): boolean {
  let [low, high] = [0, coverage.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = coverage[middle] ?? [0, 0];
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
}

export interface Visible {
  readonly text: string;
  /** How many characters stand there as code points. */
  readonly replaced: number;
}

/**
 * A text in which everything shows: a character that no font has, one that shows nothing, and one that turns the direction of writing
 * stand as code points, neighbours together: `‹U+05E9 U+05E8›`. Nothing is dropped. Half a pair counts as a character.
 */
export function printableText(text: string, coverage: Coverage): Visible {
  let shown = '';
  let run: string[] = [];
  let replaced = 0;
  const end = (): void => {
    if (run.length > 0) shown += `‹${run.join(' ')}›`;
    replaced += run.length;
    run = [];
  };
  for (const character of text) {
    if (invisible.test(character) || !hasGlyph(coverage, character.codePointAt(0) ?? 0)) run.push(codePoint(character));
    else {
      end();
      shown += character;
    }
  }
  end();
  return { text: shown, replaced };
}

/** Fields that only declare a type and are never displayed. */
const structural = new Set(['is', 'look', 'language', 'date', 'paper']);

/** A document in which every text is visible, and how many characters had to be replaced. */
export function visibleDocument(document: ReportDocument, coverage: Coverage): { readonly document: ReportDocument; readonly replaced: number } {
  let replaced = 0;
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      if (structural.has(name)) return value;
      const visible = printableText(value, coverage);
      replaced += visible.replaced;
      return visible.text;
    }
    if (Array.isArray(value)) return value.map((each) => walk(each, name));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([each, inside]) => [each, walk(inside, each)]));
    return value;
  };
  return { document: walk(document, '') as ReportDocument, replaced };
}

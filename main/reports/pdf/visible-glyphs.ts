import { fitText } from '../../drawing/fit-text.ts';
import type { Block, MapBlock, PrintedBox, ReportDocument } from '../document/report-document.ts';
import { codePoint, invisible } from '../../contract/foreign-text.ts';
import { withMissingCharacters } from './missing-characters.ts';

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
  /** The characters that stand there as code points, each as often as it stands there. */
  readonly replaced: readonly string[];
}

/**
 * A text in which everything shows: a character that no font has, one that shows nothing, and one that turns the direction of writing
 * stand as code points, neighbors together: `‹U+05E9 U+05E8›`. Nothing is dropped. Half a pair counts as a character.
 */
export function printableText(text: string, coverage: Coverage): Visible {
  let shown = '';
  let run: string[] = [];
  const replaced: string[] = [];
  const end = (): void => {
    if (run.length > 0) shown += `‹${run.map(codePoint).join(' ')}›`;
    replaced.push(...run);
    run = [];
  };
  for (const character of text) {
    if (invisible.test(character) || !hasGlyph(coverage, character.codePointAt(0) ?? 0)) run.push(character);
    else {
      end();
      shown += character;
    }
  }
  end();
  return { text: shown, replaced };
}

/** The text with code points as far as it has room, cut between two characters. */
export function fitPrintable(text: string, room: number, coverage: Coverage): Visible {
  const whole = printableText(text, coverage);
  if (whole.replaced.length === 0) return whole;
  const characters = Array.from(text);
  for (let kept = characters.length; kept > 0; kept -= 1) {
    const visible = printableText(characters.slice(0, kept).join(''), coverage);
    const shown = kept === characters.length ? visible.text : `${visible.text}…`;
    if (fitText(shown, room) === shown) return { ...visible, text: shown };
  }
  return { text: '…', replaced: [] };
}

/** Fields that only declare a type and are never displayed. */
const structural = new Set(['is', 'look', 'language', 'date', 'paper', 'sign']);

/** A document in which every text is visible and that says which characters it cannot show, and how many of them had to be replaced. */
export function visibleDocument(document: ReportDocument, coverage: Coverage): { readonly document: ReportDocument; readonly replaced: number } {
  const missing = new Map<string, number>();
  let replaced = 0;
  const counted = (visible: Visible): string => {
    replaced += visible.replaced.length;
    for (const character of visible.replaced) missing.set(character, (missing.get(character) ?? 0) + 1);
    return visible.text;
  };
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return structural.has(name) ? value : counted(printableText(value, coverage));
    if (Array.isArray(value)) return value.map((each) => walk(each, name));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([each, inside]) => [each, walk(inside, each)]));
    return value;
  };
  // Code points need more room than the characters that they stand for.
  const boxOf = (box: PrintedBox): PrintedBox => ({
    ...box,
    shownLabel: counted(fitPrintable(box.shownLabel, box.labelRoom, coverage)),
    shownNote: counted(fitPrintable(box.shownNote, box.noteRoom, coverage)),
  });
  const blockOf = (block: Block): Block => {
    if (block.is !== 'map') return walk(block, '') as Block;
    const { boxes, ...picture } = block.picture;
    const rest = walk({ ...block, picture: { ...picture, boxes: [] } }, '') as MapBlock;
    return { ...rest, picture: { ...rest.picture, boxes: boxes.map(boxOf) } };
  };
  const { blocks, ...around } = document;
  const visible: ReportDocument = { ...(walk(around, '') as Omit<ReportDocument, 'blocks'>), blocks: blocks.map(blockOf) };
  return { document: withMissingCharacters(visible, missing), replaced };
}

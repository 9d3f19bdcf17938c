import type { ReportDocument } from '../document/report-document.ts';
import { hasGlyph, type Coverage } from './visible-glyphs.ts';

/** A font for another writing system: its file, and the characters that it has. */
export interface FurtherFont {
  readonly file: string;
  readonly coverage: Coverage;
}

/**
 * The further fonts that a document needs: for each character that the fonts of the report do not have, the first font that has it. The
 * templates name the fonts in the same order, so a font that is open for an earlier document changes nothing.
 */
export function furtherFontsFor(document: ReportDocument, own: Coverage, further: readonly FurtherFont[]): readonly FurtherFont[] {
  const needed = new Set<FurtherFont>();
  for (const character of new Set(JSON.stringify(document))) {
    const point = character.codePointAt(0) ?? 0;
    if (hasGlyph(own, point)) continue;
    const font = further.find(({ coverage }) => hasGlyph(coverage, point));
    if (font) needed.add(font);
  }
  return further.filter((font) => needed.has(font));
}

/** The characters that at least one of the fonts has. */
export function coverageOfAll(coverages: readonly Coverage[]): Coverage {
  const joined: [number, number][] = [];
  for (const [from, to] of coverages.flat().sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

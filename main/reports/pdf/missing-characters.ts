import type { ReportDocument } from '../document/report-document.ts';
import { codePoint, invisible } from '../../contract/foreign-text.ts';
import { counted } from '../../words/counted.ts';
import { groupBy } from '../../words/group-by.ts';

/** Characters that could not be shown, with how often each stands in the document. */
export type MissingCharacters = ReadonlyMap<string, number>;

export const missingTitle = 'Characters that cannot be shown';

/** The writing systems that names of hosts and VMs are likely to use, by their names in Unicode. */
const systems: readonly (readonly [string, RegExp])[] = [
  ['Characters without a shape', invisible],
  ['Hebrew', /\p{Script_Extensions=Hebrew}/u],
  ['Arabic', /\p{Script_Extensions=Arabic}/u],
  ['Chinese (Han)', /\p{Script_Extensions=Han}/u],
  ['Japanese (Hiragana, Katakana)', /\p{Script_Extensions=Hiragana}|\p{Script_Extensions=Katakana}/u],
  ['Korean (Hangul)', /\p{Script_Extensions=Hangul}/u],
  ['Thai', /\p{Script_Extensions=Thai}/u],
  ['Armenian', /\p{Script_Extensions=Armenian}/u],
  ['Georgian', /\p{Script_Extensions=Georgian}/u],
  ['Symbols', /\p{S}/u],
];
const systemOf = (character: string): string => systems.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Other writing systems';

const listed = 120;

/** The document with what it cannot show said on its cover and in a section at its end; the document itself where it shows everything. */
export function withMissingCharacters(document: ReportDocument, missing: MissingCharacters): ReportDocument {
  if (missing.size === 0) return document;
  const found = [...missing].sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const bySystem = [...groupBy(found, ([character]) => systemOf(character))];
  const total = found.reduce((sum, [, times]) => sum + times, 0);
  const note = `${counted(total, 'character', 'characters')} of names and texts cannot be shown: the fonts of this report do not have them (${bySystem.map(([system]) => system).join(', ')}). Each is printed as its code point, for example ‹${codePoint(found[0]?.[0] ?? '')}›.`;
  return {
    ...document,
    cover: { ...document.cover, notes: [...document.cover.notes, `${note} The last section lists them.`] },
    blocks: [
      ...document.blocks,
      { is: 'heading', level: 1, text: missingTitle },
      { is: 'paragraph', text: `${note} The record (JSON file) holds the names and texts as they are.` },
      {
        is: 'table',
        caption: 'Characters by writing system',
        columns: [
          { title: 'Writing system', share: 24 },
          { title: 'In this report', share: 14 },
          { title: 'Code points', share: 62, exact: true },
        ],
        rows: bySystem.map(([system, characters]) => [
          system,
          String(characters.reduce((sum, [, times]) => sum + times, 0)),
          `${characters
            .slice(0, listed)
            .map(([character]) => codePoint(character))
            .join(' ')}${characters.length > listed ? ` and ${String(characters.length - listed)} more` : ''}`,
        ]),
      },
    ],
  };
}

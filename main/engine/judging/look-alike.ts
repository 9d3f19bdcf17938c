/**
 * Names that can be taken for each other on a screen or page. Unicode calls them confusable (UTS #39, https://www.unicode.org/reports/tr39/); its table has
 * thousands of pairs and is not part of the product. Two rules stand for it, and both rather find too much, as the only effect is an id beside a name:
 * names of one skeleton, and names of different or mixed scripts that could fill the same place.
 */

/** ASCII and Latin letters with marks; the dotless i is left out. Everything else can be taken for one or two of these. */
const plain = /[\x20-\x7e\u00a1-\u0130\u0132-\u017f]/u;
const odd = '[^\\x20-\\x7e\\u00a1-\\u0130\\u0132-\\u017f]';
const isOdd = new RegExp(odd, 'u');

/** Blanks, case, compatibility forms (full width, ligatures), dashes, 0 and O, 1 and l and I, rn and m make no difference. */
export const skeletonOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u201b\u2032\u00b4]/gu, "'")
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replaceAll('o', '0')
    .replace(/[il|]/g, '1')
    .replaceAll('rn', 'm');

/** Scripts that are written beside each other and beside Latin letters, as one (UTS #39, section 5.2, “Highly Restrictive”). */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30fc]/u;
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
];

/** Latin letters that are not plain can be taken for those that are. */
function nameOfScript(character: string): string {
  const name = scripts.find(([, letters]) => letters.test(character))?.[0];
  return name === undefined || (name === 'Latin' && !plain.test(character)) ? 'other' : name;
}

/** The script of a name; undefined where it mixes several, or has signs of none of these. */
function scriptOf(text: string): string | undefined {
  const found = new Set<string>();
  for (const character of text)
    if (!/[\x20-\x40\x5b-\x60\x7b-\x7e]/.test(character)) found.add(eastAsian.test(character) ? 'East Asian' : nameOfScript(character));
  if (found.has('East Asian')) found.delete('Latin');
  return found.size > 1 || found.has('other') ? undefined : [...found][0];
}

/** What a name could be taken for: at each place its own character or an odd one where that is plain, else one or two of any. */
function placesOf(skeleton: string): RegExp {
  const source = skeleton.replace(new RegExp(`${odd}+|.`, 'gu'), (run) => {
    if (plain.test(run)) return `(?:${run.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}|${odd})`;
    const length = Array.from(run).length;
    return `.{${String(Math.ceil(length / 2))},${String(2 * length)}}`;
  });
  return new RegExp(`^${source}$`, 'u');
}

/** For each of the texts that can be taken for another one of them: the group that it belongs to. */
export function lookAlikes(texts: readonly string[]): readonly ReadonlySet<number>[] {
  const skeletons = texts.map(skeletonOf);
  const bySkeleton = new Map<string, Set<number>>();
  for (const [at, skeleton] of skeletons.entries()) bySkeleton.set(skeleton, (bySkeleton.get(skeleton) ?? new Set()).add(at));
  const groups = [...bySkeleton.values()].filter((group) => group.size > 1);
  const foreign = [...bySkeleton.keys()].filter((skeleton) => isOdd.test(skeleton));
  if (foreign.length === 0) return groups;
  const known = new Map([...bySkeleton.keys()].map((skeleton) => [skeleton, scriptOf(skeleton)]));
  const taken = new Set<number>();
  for (const own of foreign) {
    const places = placesOf(own);
    for (const [other, script] of known) {
      // Different letters of one script differ.
      if (other === own || (script !== undefined && script === known.get(own)) || !places.test(other)) continue;
      for (const skeleton of [own, other]) for (const at of bySkeleton.get(skeleton) ?? []) taken.add(at);
    }
  }
  // One group, so that the ids of its members differ from each other.
  return taken.size === 0 ? groups : [...groups.filter((group) => ![...group].some((at) => taken.has(at))), taken];
}

/**
 * Names that can be taken for each other on a screen or page. Unicode calls them confusable (UTS #39, https://www.unicode.org/reports/tr39/); its table has
 * thousands of pairs and is not part of the product. Two rules stand for it, and both rather find too much, as the only effect is an id beside a name:
 * names of one skeleton, and names of different or mixed scripts that could fill the same place.
 */

/** ASCII and Latin letters with marks; the dotless i is left out. Everything else can be taken for one or two of these. */
const plain = /[\x20-\x7e\u00a1-\u0130\u0132-\u017f]/u;
const isOdd = /[^\x20-\x7e\u00a1-\u0130\u0132-\u017f]/u;

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

/** A plain character, or so many odd ones side by side. */
type Part = { readonly character: string } | { readonly odd: number };

function partsOf(skeleton: string): readonly Part[] {
  const parts: Part[] = [];
  for (const character of skeleton) {
    const last = parts.at(-1);
    if (plain.test(character)) parts.push({ character });
    else if (last && 'odd' in last) parts[parts.length - 1] = { odd: last.odd + 1 };
    else parts.push({ odd: 1 });
  }
  return parts;
}

/**
 * A name could be taken for another one: at each place its own character or an odd one where that is plain, else one or two of any. All places that can be
 * reached are followed together, so that no name makes it slow: a pattern that goes back and forth takes hours for a name of a hundred letters.
 */
function couldBe(parts: readonly Part[], other: readonly string[]): boolean {
  let reached: readonly number[] = [0];
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if ('character' in part) {
        const there = other[at];
        if (there !== undefined && (there === part.character || isOdd.test(there))) next.add(at + 1);
      } else for (let to = at + Math.ceil(part.odd / 2); to <= Math.min(at + 2 * part.odd, other.length); to += 1) next.add(to);
    }
    if (next.size === 0) return false;
    reached = [...next];
  }
  return reached.includes(other.length);
}

/** As many comparisons of names take a second or two. Where more are needed, every name gets an id. */
const mostComparisons = 100_000;

/** For each of the texts that can be taken for another one of them: the group that it belongs to. */
export function lookAlikes(texts: readonly string[]): readonly ReadonlySet<number>[] {
  const skeletons = texts.map(skeletonOf);
  const bySkeleton = new Map<string, Set<number>>();
  for (const [at, skeleton] of skeletons.entries()) bySkeleton.set(skeleton, (bySkeleton.get(skeleton) ?? new Set()).add(at));
  const groups = [...bySkeleton.values()].filter((group) => group.size > 1);
  const foreign = [...bySkeleton.keys()].filter((skeleton) => isOdd.test(skeleton));
  if (foreign.length === 0) return groups;
  const known = new Map([...bySkeleton.keys()].map((skeleton) => [skeleton, scriptOf(skeleton)]));
  const characters = new Map([...bySkeleton.keys()].map((skeleton) => [skeleton, Array.from(skeleton)]));
  const taken = new Set<number>();
  let comparisons = 0;
  for (const own of foreign) {
    const parts = partsOf(own);
    for (const [other, script] of known) {
      // Different letters of one script differ.
      if (other === own || (script !== undefined && script === known.get(own))) continue;
      comparisons += 1;
      if (comparisons > mostComparisons) return [new Set(texts.keys())];
      if (!couldBe(parts, characters.get(other) ?? [])) continue;
      for (const skeleton of [own, other]) for (const at of bySkeleton.get(skeleton) ?? []) taken.add(at);
    }
  }
  // One group, so that the ids of its members differ from each other.
  return taken.size === 0 ? groups : [...groups.filter((group) => ![...group].some((at) => taken.has(at))), taken];
}

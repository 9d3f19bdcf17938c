import { withheld } from './pseudonyms.ts';
import { core, type Vocabulary } from './vocabulary.ts';

/** Well-known ones are the same on every Windows; those of an authority of their own name an account. */
const accountSid = /S-1-(?:5-21|12|15|5-80|5-83-1)-[\d-]+/gi;
const patterns: readonly RegExp[] = [
  accountSid,
  // A quoted text comes from outside the product.
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /(?:\\\\|\/\/)[^\s"'“”‘’]+/g,
  /\b[A-Za-z]:[\\/][^"'“”‘’\n]*/g,
  /(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,3}(?:\.\d{1,3}){0,3})?/g,
  /(?<![\p{L}\p{N}])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}])/giu,
  /\b[0-9a-f]{20,}\b/gi,
];
const time = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?$/;
const plainNumber = /^(?:\d+(?:[.,]\d+)*|0x[0-9a-f]{1,8})$/i;

/** A cmdlet or a parameter of a native command; names stand in quotes there. */
const commandWord = /^\(?(?:[A-Z][a-z]+-[A-Z][A-Za-z]+|-[A-Z][A-Za-z]+|\$(?:true|false))\)?$/;
/** Characters that stand for a replaced name; no text from outside may contain them. */
const ours = /[\u{F0000}-\u{FFFFD}]/gu;
const shortest = 3;
const longest = 1000;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Sentences without names. First every name that the record shows elsewhere; then everything in the form of an address, a path or an account; then every word
 * that is odd for a sentence and unknown to the catalogue. Names of one or two letters are words of the language as well: they are replaced where they stand
 * alone, not inside sentences.
 */
export function sweeper(names: ReadonlyMap<string, string>, { words, sentences }: Vocabulary): (text: string) => string {
  const common = new Set([...words].map((word) => word.toLowerCase()));
  // A VM with the name of a word of the catalogue cannot be distinguished from that word, and reveals nothing.
  const byName = new Map(
    [...names].filter(([name]) => !common.has(name.toLowerCase()) && !sentences.has(name)).map(([name, pseudonym]) => [name.toLowerCase(), pseudonym]),
  );
  const known = [...byName.keys()].filter((name) => name.length >= shortest && name.length <= longest).sort((a, b) => b.length - a.length);
  // A longer one stands in no sentence whole: there it is cut, and its beginning is a name of its own.
  const inSentence = known.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${known.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  const done = new Map<string, string>();
  const sweep = (text: string): string => {
    if (sentences.has(text)) return text;
    const whole = names.get(text) ?? byName.get(text.toLowerCase());
    if (whole !== undefined) return whole;
    // A made-up name is put in as one sign at first, so that no later step takes it for a word.
    const put: string[] = [];
    const hold = (pseudonym: string): string => `\u{F0000}${String.fromCodePoint(0xf0001 + put.push(pseudonym))}`;
    const unmarked = text.replace(ours, withheld);
    const named = inSentence ? unmarked.replace(inSentence, (name) => hold(byName.get(name.toLowerCase()) ?? withheld)) : unmarked;
    const plain = patterns.reduce((left, pattern) => left.replace(pattern, () => hold(withheld)), named);
    const swept = plain
      .split(/(\s+|\u{F0000}.)/u)
      .map((token) => (isOdd(token, words) ? token.replace(core(token), () => hold(withheld)) : token))
      .join('');
    return swept.replace(/\u{F0000}(.)/gu, (_all, sign: string) => put[(sign.codePointAt(0) ?? 0) - 0xf0002] ?? withheld);
  };
  return (text) => {
    const before = done.get(text);
    if (before !== undefined) return before;
    const swept = sweep(text);
    done.set(text, swept);
    return swept;
  };
}

function isOdd(token: string, words: ReadonlySet<string>): boolean {
  const word = core(token);
  if (word.trim() === '' || token.startsWith('\u{F0000}') || commandWord.test(token) || words.has(word) || time.test(word) || plainNumber.test(word))
    return false;
  return !/^[a-z]+(?:['’-][a-z]+)*$/.test(word);
}

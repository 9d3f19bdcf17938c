/**
 * Text from outside the product: names of VMs, shares and accounts, messages of Windows, fields of a file that has travelled. It is made well-formed and
 * harmless once, where it enters; behind that entrance every text can be shown, sealed and compared.
 */

/**
 * The one definition of a character that shows nothing, or changes the order of what stands around it: control and format characters
 * (bidi marks among them), halves of surrogate pairs, private and non-characters, line and paragraph separators, fillers.
 * Properties that grow with each version of Unicode are left out, so that two runtimes agree.
 */
export const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/u;
const everyInvisible = new RegExp(invisible.source, 'gu');
/** As above; texts that users typed may have lines and tabs. */
const invisibleInFiles = new RegExp(`(?![\\n\\r\\t])${invisible.source}`, 'gu');
const halves = /\p{Cs}/gu;

/** A character as its code point: `U+200E`. */
export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const escaped = (character: string): string => `‹${codePoint(character)}›`;

/** Everything that cannot be seen stands as its code point: `‹U+202E›`. A text that was made harmless before stays as it is. */
export const harmless = (text: string): string => (invisible.test(text) ? text.replace(everyInvisible, escaped) : text);

const written = /‹(?=U\+[0-9A-F]{4,6}›)/gu;
const writtenBack = /‹U\+([0-9A-F]{4,6})›/gu;

/**
 * A name or a value as a host gave it, made harmless and kept distinct from every other: a name with the letters `‹U+202E›` differs from a name with the
 * character itself. `toHost` gives back exactly what the host gave.
 */
export const fromHost = (text: string): string => harmless(text.includes('‹U+') ? text.replace(written, escaped) : text);
export const toHost = (text: string): string =>
  text.includes('‹U+')
    ? text.replace(writtenBack, (whole, hex: string) => (Number.parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(hex, 16)) : whole))
    : text;

/** Every text inside plain JSON; the names of properties are ours. */
function mapTexts(json: unknown, change: (text: string) => string): unknown {
  if (typeof json === 'string') return change(json);
  if (Array.isArray(json)) return json.map((each) => mapTexts(each, change));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, each]) => [name, mapTexts(each, change)]));
}
export const jsonFromHost = <T>(json: T): T => mapTexts(json, fromHost) as T;
export const jsonToHost = <T>(json: T): T => mapTexts(json, toHost) as T;
/** What was worked out from texts that are harmless already: a text that was decoded once more (XML of a guest) may show characters that were written out. */
export const harmlessJson = <T>(json: T): T => mapTexts(json, harmless) as T;

/** What was read from a file that may have travelled. The names of its properties are made harmless as well: a key may be one. */
export function jsonFromFile(json: unknown): unknown {
  const clean = (text: string): string => text.replace(invisibleInFiles, escaped);
  if (typeof json === 'string') return clean(json);
  if (Array.isArray(json)) return json.map(jsonFromFile);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, each]) => [clean(name), jsonFromFile(each)]));
}

/** Plain JSON in well-formed Unicode, as canonical JSON (RFC 8785) demands it. */
export const wellFormed = <T>(json: T): T => mapTexts(json, (text) => text.replace(halves, escaped)) as T;

/** A message of Windows as one line: its line ends and blanks are layout. Its beginning, where it is long. */
export const foldedMessage = (text: string): string => cutText(harmless(text.replace(/\s+/gu, ' ').trim()), messageLength);
const messageLength = 1000;

/** As many characters of one foreign name as a screen, a page or a line of a terminal shows. The record's addresses hold all of them. */
export const shownLength = 200;

/** At most `length` characters, then how many there are. Neither a pair nor a code point in brackets is cut in two. */
export function cutText(text: string, length = shownLength): string {
  if (text.length <= length) return text;
  const kept = text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/u, '')
    .replace(/‹[U+0-9A-F]{0,7}$/u, '');
  return `${kept}… (${String(text.length)} characters)`;
}
/** A foreign text as it is shown. */
export const shown = (text: string): string => cutText(harmless(text));

/**
 * Text of a host made harmless for a terminal: control characters (escape sequences among them), line breaks and marks that turn
 * the direction of writing are shown as code points. Names keep every other character.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

/** At most this many characters, the rest counted. */
export function shortened(text: string, length: number): string {
  const clean = printable(text);
  return clean.length <= length ? clean : `${clean.slice(0, length)}… (${String(clean.length)} characters)`;
}

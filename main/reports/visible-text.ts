/** A character as its code point: `‹U+200E›`. */
export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that show nothing or turn what stands around them: controls, format marks, line separators, halves of pairs, private ones. */
export const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

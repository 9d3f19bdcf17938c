import { counted } from '../counted.ts';

/** What the report says about characters that no font of it has. Both shells show it. */
export const replacedWords = (count: number): string =>
  `${counted(count, 'character is', 'characters are')} missing in the fonts of the report, and printed as code points such as ‹U+05D0›. The record contains the original characters.`;

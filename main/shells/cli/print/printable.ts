import { harmless, cutText as cut } from '../../../contract/foreign-text.ts';

/**
 * Text made harmless for a terminal, where it was typed by a user and so has lines. What came from a host was made so when it came.
 */
export const printable = harmless;

/** At most this many characters, the rest counted. */
export const cutPrintable = (text: string, length: number): string => cut(harmless(text), length);

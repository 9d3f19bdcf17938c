/** A word as the beginning of a sentence, a cell or a title. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

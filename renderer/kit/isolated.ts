/**
 * A name inside a joined text: U+2068 and U+2069 isolate it, so that a right-to-left name or a control of direction in it moves no word around it. For
 * texts of one string alone; elements isolate with the style `theirs`.
 */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

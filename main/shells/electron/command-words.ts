/** The launcher beside the packaged program puts this before the words of the user. */
const mark = '--castellan-cli';

/** The words of the user, where the program was started as a command line; undefined where it is to open its window. */
export function commandLineOf(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(mark);
  if (at === -1) return undefined;
  const words = argv.slice(at + 1);
  // Chromium takes nothing after this for a switch of its own; it is no word of the user.
  return words[0] === '--' ? words.slice(1) : words;
}

// What npm run bench -- --check says of assets/bench.json.

/**
 * The exit code and the lines to print. A promise that was not measured is not known to be kept.
 * @param {{ notKept: readonly { verdict: string, says: string }[] }} bench
 */
export function benchVerdict({ notKept }) {
  if (notKept.length === 0) return { exitCode: 0, lines: ['Every promise is kept.'] };
  return { exitCode: 1, lines: notKept.map(({ verdict, says }) => `${verdict === 'missed' ? 'Missed' : 'Not measured'}: ${says}.`) };
}

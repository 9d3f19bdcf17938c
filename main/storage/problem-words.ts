import type { z } from 'zod';

const most = 10;

/** What does not fit, each problem with its place and what is expected there; never a value that stands in the file. */
export function problemWords(error: z.ZodError): string {
  const { issues } = error;
  const told = issues.slice(0, most).map((issue) => `${placeOf(issue.path)}: ${wordsOf(issue)}`);
  return [...told, ...(issues.length > most ? [`and ${String(issues.length - most)} more`] : [])].join('; ');
}

const placeOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the whole' : path.map(String).join('.'));

/** The words of zod name what is expected, and of what stands there the type at most; two kinds of them are too terse. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'datetime') return 'expected a time in UTC such as 2026-01-31T08:00:00Z';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'expected a text that is not empty';
  return issue.message;
}

import type { z } from 'zod';

const most = 10;

/** What does not fit, each problem with its place and what is expected there; never a value that stands in the file. */
export function problemWords(error: z.ZodError): string {
  const { issues } = error;
  const problems = issues.slice(0, most).map((issue) => `${placeOf(issue.path)}: ${wordsOf(issue)}`);
  return [...problems, ...(issues.length > most ? [`and ${String(issues.length - most)} more`] : [])].join('; ');
}

const placeOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the whole' : path.map(String).join('.'));

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};
const formatWords: Readonly<Record<string, string>> = {
  datetime: 'a time in UTC such as 2026-01-31T08:00:00Z',
  guid: 'a GUID',
  uuid: 'a GUID',
};

/** Our own words for each kind of problem, independent of the library that found it. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${typeWords[issue.expected] ?? issue.expected} is expected here${issue.message.endsWith('received undefined') ? ', and nothing stands there' : ''}`;
    case 'invalid_value':
      return `expected is ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined ? 'none of the forms that can stand here fits' : `its “${issue.discriminator}” is none that this version knows`;
    case 'unrecognized_keys':
      return `this version does not know ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
    case 'invalid_format':
      return `expected is ${formatWords[issue.format] ?? 'a text of another form'}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a text is expected that is not empty' : `at least ${String(issue.minimum)} is expected`;
    case 'too_big':
      return `at most ${String(issue.maximum)} is expected${issue.origin === 'string' ? ' in characters' : ''}`;
    case 'custom':
      return issue.message;
    case 'not_multiple_of':
      return `a multiple of ${String(issue.divisor)} is expected`;
    case 'invalid_key':
    case 'invalid_element':
      return 'what stands there cannot be used';
  }
}

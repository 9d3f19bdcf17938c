import { shown } from '../../contract/foreign-text.ts';

/**
 * What a page reports of its content security policy, as one line: the directive and the address that was blocked, nothing else of the page. Undefined for a
 * message that the preload script never sends. A page that was taken over could report any text, so both are short and harmless.
 */
export function violationLine(given: unknown): string | undefined {
  if (!Array.isArray(given)) return undefined;
  const [directive, blocked, ...more] = given.map((each: unknown) => (typeof each === 'string' && each !== '' ? shown(each) : undefined));
  if (directive === undefined || blocked === undefined || more.length > 0) return undefined;
  return `The content security policy of the window blocked ${blocked} (${directive}).`;
}

import type { XMLParser } from 'fast-xml-parser';

/** The document as objects; throws when it does not end or is no XML: the parser alone takes half a document for a whole one. */
export function parseWholeXml(parser: XMLParser, xml: string): Readonly<Record<string, unknown>> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the validator moves to a package of its own with the next major version
  return parser.parse(xml, true) as Readonly<Record<string, unknown>>;
}

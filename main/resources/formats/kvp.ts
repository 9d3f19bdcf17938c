import { XMLParser } from 'fast-xml-parser';
import { parseWholeXml } from './whole-xml.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- decodes numbers as well (&#x202E;), which are then made harmless; the other takes a decoder
  htmlEntities: true,
  isArray: (name) => name === 'PROPERTY',
});
const maximumLength = 8192;

/** One key-value item that a guest hands to its host. Written by the guest: never believed for anything that is destructive. */
export interface KvpItem {
  readonly name: string;
  readonly data: string;
  readonly source: number | undefined;
}

/** One `Msvm_KvpExchangeDataItem` as XML text. Throws on what is no such item or is too long to be one. */
export function parseKvpItem(xml: string): KvpItem {
  if (xml.length > maximumLength) throw new Error(`a guest item of ${String(xml.length)} characters is refused`);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new Error('a guest item with a document type is refused');
  const { INSTANCE, ...beside } = parsed(xml);
  if (!isElement(INSTANCE) || !isBlank(INSTANCE['#text']) || Object.entries(beside).some(([name, value]) => name !== '?xml' && !isBlank(value)))
    throw new Error('a guest item with something else around it');
  const properties = (INSTANCE['PROPERTY'] ?? []) as readonly unknown[];
  const values = new Map(properties.filter(isElement).map((property) => [String(property['@_NAME']), textIn(property)]));
  const [name, data, source] = [values.get('Name'), values.get('Data'), values.get('Source')];
  if (name === undefined || name === '') throw new Error('a guest item without a name');
  return { name, data: data ?? '', source: source === undefined ? undefined : Number(source) };
}

function parsed(xml: string): Readonly<Record<string, unknown>> {
  try {
    return parseWholeXml(parser, xml);
  } catch (error) {
    throw new Error('a guest item that is no XML', { cause: error });
  }
}

const isElement = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBlank = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

/** The text of the one VALUE of a property; undefined where it has none. */
function textIn(property: Readonly<Record<string, unknown>>): string | undefined {
  const value = property['VALUE'];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new Error('a guest item with more than one value for a property');
  return value;
}

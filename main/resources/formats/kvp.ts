import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: true, isArray: (name) => name === 'PROPERTY' });
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
  const parsed = parser.parse(xml) as { INSTANCE?: { PROPERTY?: readonly Readonly<Record<string, unknown>>[] } };
  const values = new Map((parsed.INSTANCE?.PROPERTY ?? []).map((property) => [String(property['@_NAME']), property['VALUE']]));
  const name = values.get('Name');
  if (typeof name !== 'string') throw new Error('a guest item without a name');
  const data = values.get('Data');
  const source = values.get('Source');
  return { name, data: typeof data === 'string' ? data : '', source: typeof source === 'string' ? Number(source) : undefined };
}

import canonicalize from 'canonicalize';
import { wellFormed } from '../contract/foreign-text.ts';
import type { EvidenceRecord, UnsealedRecord } from '../contract/record/record.ts';

/** SHA-256 in hex of a text in UTF-8. */
type Sha256 = (text: string) => string;

/**
 * The digest of a record’s content: SHA-256 over its canonical JSON (RFC 8785, JCS) without the seal, so that blanks and the order of
 * names do not count. Takes the JSON as it was read: what a decoder would leave out counts too. Half a surrogate pair, for which there is
 * no canonical form, counts as its code point.
 */
export function contentDigest(json: object, sha256: Sha256): string {
  const text = canonicalize(wellFormed(Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'seal'))));
  if (text === undefined) throw new Error('A record is an object, and objects have a canonical form.');
  return sha256(text);
}

/** Whether the JSON of a record, as it was read, has the content that its seal was made of. */
export const matchesSeal = (json: object, seal: EvidenceRecord['seal'], sha256: Sha256): boolean => contentDigest(json, sha256) === seal.value;

/** A record with its seal. An attacker who changes the record can also make a new seal: compare it with the one on the paper. */
export function sealRecord(content: UnsealedRecord, sha256: Sha256): EvidenceRecord {
  return { ...wellFormed(content), seal: { algorithm: 'SHA-256', over: 'RFC 8785 without seal', value: contentDigest(content, sha256) } };
}

/** The text of a record’s file: the same record gives the same bytes. */
export const recordText = (record: EvidenceRecord): string => `${JSON.stringify(record, null, 1)}\n`;

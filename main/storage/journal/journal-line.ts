import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { journalEntrySchema, type JournalEntry } from '../../contract/journal.ts';
import { asNewestEntry } from './journal-versions.ts';

/** What stands before a line in the chain: its number and code. The first line follows `chainStart`. */
export interface ChainHead {
  readonly n: number;
  readonly mac: string;
}
export const chainStart: ChainHead = { n: 0, mac: '0'.repeat(64) };

/** `prev` repeats the code of the line before, so that the links can be followed without the key. The earliest lines lack it. */
const lineSchema = z.strictObject({ n: z.number().int().positive(), prev: z.string().optional(), mac: z.string(), entry: z.unknown() });

function macOf(key: Buffer, n: number, previous: string, entryText: string): string {
  return createHmac('sha256', key)
    .update(`${String(n)}\n${previous}\n${entryText}`, 'utf8')
    .digest('hex');
}

const render = (n: number, prev: string | undefined, mac: string, entryText: string): string =>
  `{"n":${String(n)},${prev === undefined ? '' : `"prev":"${prev}",`}"mac":"${mac}","entry":${entryText}}`;

/** One line of the journal with its place in the chain. The code is the HMAC-SHA256 of number, code of the line before, and entry. */
export function writeLine(key: Buffer, head: ChainHead, entry: JournalEntry): { readonly text: string; readonly head: ChainHead } {
  const entryText = JSON.stringify(entry);
  const n = head.n + 1;
  const mac = macOf(key, n, head.mac, entryText);
  return { text: `${render(n, head.mac, mac, entryText)}\n`, head: { n, mac } };
}

export type LineRead = { readonly is: 'entry'; readonly entry: JournalEntry; readonly head: ChainHead } | { readonly is: 'notJson' | 'broken' | 'tooNew' };

/** Reads one line, without its end, that must follow `head`. It must be byte for byte what would have been written. */
export function readLine(key: Buffer, head: ChainHead, bytes: Buffer): LineRead {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { is: 'notJson' };
  }
  const line = lineSchema.safeParse(json);
  if (!line.success) return { is: 'broken' };
  const { n, prev, mac } = line.data;
  const entryText = JSON.stringify(line.data.entry);
  const expected = macOf(key, head.n + 1, head.mac, entryText);
  const fits = n === head.n + 1 && (prev ?? head.mac) === head.mac && sameText(mac, expected);
  // A name that stands twice, or a blank, would show a user something else than what was signed.
  if (!fits || !bytes.equals(Buffer.from(render(n, prev, mac, entryText), 'utf8'))) return { is: 'broken' };
  const entry = journalEntrySchema.safeParse(asNewestEntry(line.data.entry));
  return entry.success ? { is: 'entry', entry: entry.data, head: { n, mac } } : { is: 'tooNew' };
}

const sameText = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return one.length === other.length && timingSafeEqual(one, other);
};

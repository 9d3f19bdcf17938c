import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { journalEntrySchema, type JournalEntry } from '../contract/journal.ts';

/** What stands before a line in the chain: its number and code. The first line follows this. */
export interface ChainHead {
  readonly n: number;
  readonly mac: string;
}
export const chainStart: ChainHead = { n: 0, mac: '0'.repeat(64) };

const lineSchema = z.object({ n: z.number().int().positive(), mac: z.string(), entry: z.unknown() });

function macOf(key: Buffer, n: number, previous: string, entryText: string): string {
  return createHmac('sha256', key)
    .update(`${String(n)}\n${previous}\n${entryText}`, 'utf8')
    .digest('hex');
}

/** One line of the journal with its place in the chain. The code covers the text of the entry as it stands in the file. */
export function writeLine(key: Buffer, head: ChainHead, entry: JournalEntry): { readonly text: string; readonly head: ChainHead } {
  const entryText = JSON.stringify(entry);
  const n = head.n + 1;
  const mac = macOf(key, n, head.mac, entryText);
  return { text: `{"n":${String(n)},"mac":"${mac}","entry":${entryText}}\n`, head: { n, mac } };
}

export type LineRead = { readonly is: 'entry'; readonly entry: JournalEntry; readonly head: ChainHead } | { readonly is: 'notJson' | 'broken' | 'tooNew' };

export function readLine(key: Buffer, head: ChainHead, text: string): LineRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { is: 'notJson' };
  }
  const line = lineSchema.safeParse(json);
  if (!line.success) return { is: 'broken' };
  const expected = macOf(key, head.n + 1, head.mac, JSON.stringify(line.data.entry));
  const same = line.data.n === head.n + 1 && line.data.mac.length === expected.length && timingSafeEqual(Buffer.from(line.data.mac), Buffer.from(expected));
  if (!same) return { is: 'broken' };
  const entry = journalEntrySchema.safeParse(line.data.entry);
  return entry.success ? { is: 'entry', entry: entry.data, head: { n: line.data.n, mac: line.data.mac } } : { is: 'tooNew' };
}

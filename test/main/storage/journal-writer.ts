// Runs as a process of its own: node <built file> <folder> <key in hex> [mode]. Prints the number of each entry when it is on the disk.
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import { JournalFile } from '../../../main/storage/journal/journal-file.ts';
import { StorageError } from '../../../main/storage/json/storage-error.ts';

/**
 * `stay`: writes one entry and keeps the lock until the input ends. `decide`: begins a transaction, says so, writes when it gets a line, and keeps the lock
 * until the input ends. `count`: 15 transactions, each of which writes the number that follows the last one, with the journal closed in between. Otherwise
 * it writes until it is killed.
 */
export type WriterMode = 'stay' | 'decide' | 'count';

const [folder = '', key = '', mode] = process.argv.slice(2);
const journal = new JournalFile(folder, Buffer.from(key, 'hex'), () => new Date().toISOString());
const numbered = (n: number): JournalEntry => ({ entry: 'runEnded', at: new Date().toISOString(), run: 'x'.repeat(n % 997), done: n, notDone: 0 });
const say = (text: string | number): boolean => process.stdout.write(`${String(text)}\n`);

async function decide(): Promise<void> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  await journal.transact(async (entries) => {
    say('deciding');
    await lines.next();
    return [numbered(entries.length + 1)];
  });
  say('written');
  await lines.next();
  process.exit(0);
}

async function count(): Promise<void> {
  for (let left = 15; left > 0;) {
    try {
      const [written] = await journal.transact((entries) => Promise.resolve([numbered(entries.length + 1)]));
      if (written?.entry === 'runEnded') say(written.done);
      left -= 1;
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind !== 'busy') throw error;
    }
    await journal.close();
    await wait(1 + Math.random() * 5);
  }
}

async function write(): Promise<void> {
  for (let n = (await journal.head()).n + 1; ; n += 1) {
    await journal.append(numbered(n));
    say(n);
    // Holds the lock without writing, until its input ends; then it exits without releasing the lock.
    if (mode === 'stay') {
      for await (const _ of process.stdin);
      process.exit(0);
    }
  }
}

try {
  await (mode === 'decide' ? decide() : mode === 'count' ? count() : write());
} catch (error) {
  if (!(error instanceof StorageError)) throw error;
  say(`${error.kind} ${error.message}`);
}

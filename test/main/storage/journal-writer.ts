// Runs as a process of its own: node <built file> <folder> <key in hex> [stay]. Prints the number of each entry when it is on the disk.
import { JournalFile } from '../../../main/storage/journal-file.ts';
import { StorageError } from '../../../main/storage/storage-error.ts';

/** `stay`: writes one entry and keeps the lock until the input ends. Otherwise it writes until it is killed. */
export type WriterMode = 'stay';
const stay: WriterMode = 'stay';

const [folder = '', key = '', mode] = process.argv.slice(2);
const journal = new JournalFile(folder, Buffer.from(key, 'hex'), () => new Date().toISOString());
try {
  for (let n = (await journal.head()).n + 1; ; n += 1) {
    await journal.append({ entry: 'runEnded', at: new Date().toISOString(), run: 'x'.repeat(n % 997), done: n, notDone: 0 });
    process.stdout.write(`${String(n)}\n`);
    // Holds the lock without writing, until its input ends; then it exits without releasing the lock.
    if (mode === stay) {
      for await (const _ of process.stdin);
      process.exit(0);
    }
  }
} catch (error) {
  if (!(error instanceof StorageError)) throw error;
  process.stdout.write(`${error.kind} ${error.message}\n`);
}

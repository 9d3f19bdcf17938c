import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hostIdentitySchema, type HostIdentity } from '../contract/host-identity.ts';
import { factsSchema, type Facts } from '../contract/reading.ts';
import { makeFolder } from './data-folder.ts';
import { readJsonFile, readJsonFileIfThere, writeJsonFile } from './json-file.ts';
import { StorageError, codeOf, systemWords } from './storage-error.ts';

/** What the readings were made for: the controls of the version that asked. */
const askedSchema = z.object({ version: z.string(), controls: z.array(z.string()) });
export type AskedFor = Readonly<z.infer<typeof askedSchema>>;

const storedScanSchema = z.object({
  version: z.literal(1),
  identity: hostIdentitySchema,
  startedAt: z.string(),
  finishedAt: z.string(),
  asked: askedSchema.optional(),
  facts: factsSchema,
});

/** What was read of a host, and when (ISO 8601, UTC). What is sensitive has been taken out before it comes here. */
export interface StoredScan {
  readonly identity: HostIdentity;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Absent: kept by a version that did not write it down. */
  readonly asked?: AskedFor | undefined;
  readonly facts: Facts;
}
/** An earlier scan; it is read only when it is asked for. */
export interface KeptScan {
  readonly finishedAt: string;
  read(): Promise<StoredScan>;
}

const scansKept = 20;
const words = { what: 'The last scan', kind: 'unreadable', then: 'Scan the host again: that replaces the file.' } as const;
const earlierWords = {
  what: 'An earlier scan',
  kind: 'unreadable',
  then: 'The other scans are not touched by it; delete the file if you do not need it.',
} as const;

/** The scans of one host: the latest, and the last twenty by time. Rejects with StorageError: notWritable, unreadable. */
export class ScanStore {
  readonly #path: string;
  readonly #earlier: string;
  constructor(folder: string) {
    this.#path = join(folder, 'latest-scan.json');
    this.#earlier = join(folder, 'scans');
  }

  async save(scan: StoredScan): Promise<void> {
    await writeJsonFile(this.#path, { version: 1, ...scan }, 'What was read');
    await makeFolder(this.#earlier);
    await writeJsonFile(join(this.#earlier, fileNameOf(scan.finishedAt)), { version: 1, ...scan }, 'What was read');
    for (const name of (await this.#names()).slice(scansKept)) await rm(join(this.#earlier, name), { force: true });
  }

  /** The latest scan with parts of it read again: after an apply, after a re-check. No scan of its own in the history. */
  async update(scan: StoredScan): Promise<void> {
    await writeJsonFile(this.#path, { version: 1, ...scan }, 'What was read');
  }

  /** Undefined where the host was never read from here. */
  latest(): Promise<StoredScan | undefined> {
    return readJsonFileIfThere(this.#path, storedScanSchema, words);
  }

  /** Newest first, the latest included. */
  async history(): Promise<readonly KeptScan[]> {
    return (await this.#names()).map((name) => ({
      finishedAt: timeOf(name),
      read: () => readJsonFile(join(this.#earlier, name), storedScanSchema, earlierWords),
    }));
  }

  async #names(): Promise<readonly string[]> {
    try {
      const names = await readdir(this.#earlier);
      return names
        .filter((name) => /^scan-[0-9A-Za-z._-]+\.json$/.test(name))
        .sort()
        .reverse();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw new StorageError(
        'unreadable',
        `The earlier scans in ${this.#earlier} could not be listed: ${systemWords(error)}. Give yourself the right to read there.`,
        {
          cause: error,
        },
      );
    }
  }
}

/** Times in UTC sort as texts; no file name on Windows holds a colon. */
const fileNameOf = (finishedAt: string): string => `scan-${finishedAt.replace(/[^0-9A-Za-z.-]/g, '_')}.json`;
const timeOf = (name: string): string => name.slice('scan-'.length, -'.json'.length).replaceAll('_', ':');

import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hostIdentitySchema, type HostIdentity } from '../../contract/host-identity.ts';
import { factsSchema, type Facts } from '../../contract/reading.ts';
import { makeFolder } from '../json/data-folder.ts';
import { decodeJsonBytes, jsonBytes, readBytesIfThere, writeWholeFile, type FileWords } from '../json/json-file.ts';
import { asNewestScan } from './reading-versions.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

/** What the readings were made for: the controls of the version that asked. */
const askedSchema = z.object({ version: z.string(), controls: z.array(z.string()) });
export type AskedFor = Readonly<z.infer<typeof askedSchema>>;

export const storedScanSchema = z.object({
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

/** The file of the latest scan in the folder of a host. */
export const latestScanFile = 'latest-scan.json';
const scansKept = 20;
const words = { what: 'The last scan', kind: 'unreadable', lift: asNewestScan, then: 'Scan the host again: that replaces the file.' } as const;
const earlierWords = {
  what: 'An earlier scan',
  kind: 'unreadable',
  lift: asNewestScan,
  then: 'The other scans are not touched by it; delete the file if you do not need it.',
} as const;

/** A scan as the journal notes it. */
export interface NotedScan {
  readonly finishedAt: string;
  readonly sha256: string;
}

/** Binds the files of scans to the journal: a file that was changed or replaced after it was kept is refused. */
export interface ScanBond {
  /** Before the file is written. Rejects with StorageError busy or notWritable: then nothing is kept. */
  note(finishedAt: string, sha256: string): Promise<void>;
  /** All scans that were kept, the one that was kept first first; empty where the journal notes none, or cannot be read. */
  noted(): Promise<readonly NotedScan[]>;
}
const noBond: ScanBond = { note: () => Promise.resolve(), noted: () => Promise.resolve([]) };
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The scans of one host: the latest, and the last twenty. Rejects with StorageError: notWritable, unreadable. */
export class ScanStore {
  readonly #path: string;
  readonly #earlier: string;
  readonly #bond: ScanBond;
  constructor(folder: string, bond: ScanBond = noBond) {
    this.#bond = bond;
    this.#path = join(folder, latestScanFile);
    this.#earlier = join(folder, 'scans');
  }

  async save(scan: StoredScan): Promise<void> {
    const bytes = await this.#keep(scan);
    await makeFolder(this.#earlier);
    await writeWholeFile(join(this.#earlier, fileNameOf(scan.finishedAt)), bytes, 'What was read');
    for (const name of (await this.#names()).slice(scansKept)) await rm(join(this.#earlier, name), { force: true });
  }

  /** The latest scan with parts of it read again: after an apply, after a re-check. No scan of its own in the history. */
  async update(scan: StoredScan): Promise<void> {
    await this.#keep(scan);
  }

  async #keep(scan: StoredScan): Promise<Buffer> {
    const bytes = jsonBytes({ version: 1, ...scan });
    await this.#bond.note(scan.finishedAt, sha256Of(bytes));
    await writeWholeFile(this.#path, bytes, 'What was read');
    return bytes;
  }

  /** Undefined where the host was never read from here. */
  async latest(): Promise<StoredScan | undefined> {
    const noted = await this.#bond.noted();
    return readBound(this.#path, noted.slice(-1), words);
  }

  /** Newest first, the latest included. The journal tells the order: a clock may have been wrong. */
  async history(): Promise<readonly KeptScan[]> {
    return (await this.#names()).map((name) => ({
      finishedAt: timeOf(name),
      read: async () => {
        const path = join(this.#earlier, name);
        const found = await readBound(path, await this.#bond.noted(), earlierWords);
        if (found) return found;
        throw new StorageError('unreadable', `${earlierWords.what} ${path} could not be read: there is no such file. ${earlierWords.then}`);
      },
    }));
  }

  /**
   * The times of kept scans that the journal does not note, the latest first. Each is noted before its file is written: lines are missing. The files are read
   * before the journal, so that a scan which another process keeps meanwhile is noted. To be asked only where the journal can be read.
   */
  async unnoted(): Promise<readonly string[]> {
    const names = [...(await this.#listed()), ...(await this.#nameOfLatest())];
    const noted = new Set((await this.#bond.noted()).map(({ finishedAt }) => fileNameOf(finishedAt)));
    return [...new Set(names)]
      .filter((name) => !noted.has(name))
      .sort()
      .reverse()
      .map(timeOf);
  }

  /** None where there is no such file, or where it cannot be read: reading the scan says so. */
  async #nameOfLatest(): Promise<readonly string[]> {
    try {
      const bytes = await readBytesIfThere(this.#path, words);
      return bytes ? [fileNameOf(decodeJsonBytes(this.#path, bytes, storedScanSchema, words).finishedAt)] : [];
    } catch (error) {
      if (error instanceof StorageError) return [];
      throw error;
    }
  }

  async #names(): Promise<readonly string[]> {
    const names = await this.#listed();
    const order = (await this.#bond.noted()).map(({ finishedAt }) => fileNameOf(finishedAt));
    return [...names].sort((a, b) => order.lastIndexOf(b) - order.lastIndexOf(a) || (a < b ? 1 : -1));
  }

  async #listed(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#earlier)).filter((name) => /^scan-[0-9A-Za-z._-]+\.json$/.test(name));
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

/** A scan whose digest is among those that the journal notes. Where it notes none, there is nothing to compare with. */
async function readBound(path: string, noted: readonly NotedScan[], fileWords: FileWords): Promise<StoredScan | undefined> {
  const bytes = await readBytesIfThere(path, fileWords);
  if (!bytes) return undefined;
  const found = decodeJsonBytes(path, bytes, storedScanSchema, fileWords);
  if (noted.length === 0 || noted.some(({ sha256 }) => sha256 === sha256Of(bytes))) return found;
  throw new StorageError(
    'unreadable',
    `${fileWords.what} ${path} is not the file that the journal notes: something other than Castellan has changed it, lines are missing in the journal, or Castellan was interrupted while it was writing. ${fileWords.then}`,
  );
}

/** Times in UTC sort as texts; no file name on Windows holds a colon. */
const fileNameOf = (finishedAt: string): string => `scan-${finishedAt.replace(/[^0-9A-Za-z.-]/g, '_')}.json`;
const timeOf = (name: string): string => name.slice('scan-'.length, -'.json'.length).replaceAll('_', ':');

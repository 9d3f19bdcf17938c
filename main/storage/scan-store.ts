import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hostIdentitySchema, type HostIdentity } from '../contract/host-identity.ts';
import { factsSchema, type Facts } from '../contract/reading.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const storedScanSchema = z.object({ version: z.literal(1), identity: hostIdentitySchema, startedAt: z.string(), finishedAt: z.string(), facts: factsSchema });

/** What was read of a host, and when. */
export interface StoredScan {
  readonly identity: HostIdentity;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly facts: Facts;
}

/** The latest scan of one host. */
export class ScanStore {
  readonly #path: string;
  constructor(folder: string) {
    this.#path = join(folder, 'latest-scan.json');
  }

  async save(scan: StoredScan): Promise<void> {
    await writeJsonFile(this.#path, { version: 1, ...scan }, 'What was read');
  }

  /** Undefined where the host was never read from here. */
  async latest(): Promise<StoredScan | undefined> {
    const exists = await stat(this.#path).then(
      () => true,
      () => false,
    );
    if (!exists) return undefined;
    return readJsonFile(this.#path, storedScanSchema, { what: 'The last scan', kind: 'unreadable', then: 'Scan the host again: that replaces the file.' });
  }
}

import { randomBytes } from 'node:crypto';
import { link, readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { practiceEventSchema, type PracticeEvent } from '../contract/practice-event.ts';
import { folderName, makeFolder } from './json/data-folder.ts';
import { readJsonFileIfThere, writeJsonFile, writeWholeFile } from './json/json-file.ts';
import { codeOf } from './json/storage-error.ts';

export const practiceMemorySchema = z.object({ version: z.literal(1), events: z.array(practiceEventSchema) });

/** What happened to a practice host since it was reset, as a file. */
export interface PracticeMemoryFile {
  events(): Promise<readonly PracticeEvent[]>;
  append(event: PracticeEvent): Promise<void>;
  /** The first text under a name stays, for every process; answers that one. */
  claim(name: string, text?: string): Promise<string | undefined>;
  forgetClaim(name: string): Promise<void>;
  forget(): Promise<void>;
}

export function openPracticeMemory(base: string, name: string): PracticeMemoryFile {
  const folder = join(base, 'practice');
  const path = join(folder, `${folderName(name)}.json`);
  const claimPath = (rollback: string): string => join(folder, `${folderName(name)}-rollback-${folderName(rollback)}.claim`);
  const events = async (): Promise<readonly PracticeEvent[]> => {
    const memory = await readJsonFileIfThere(path, practiceMemorySchema, {
      what: 'The memory of the practice host',
      kind: 'unreadable',
      then: `Reset the practice host: castellan hosts reset practice:${name}`,
    });
    return memory?.events ?? [];
  };
  return {
    events,
    append: async (event) => {
      await makeFolder(folder);
      await writeJsonFile(path, { version: 1, events: [...(await events()), event] }, 'What happened to the practice host');
    },
    claim: async (rollback, text) => {
      if (text !== undefined) await makeClaim(folder, claimPath(rollback), text);
      return readFile(claimPath(rollback), 'utf8').catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      });
    },
    forgetClaim: async (rollback) => {
      const own = basename(claimPath(rollback));
      // With what a killed program has left beside it.
      for (const file of await readdir(folder).catch(() => [])) if (file === own || file.startsWith(`${own}.`)) await rm(join(folder, file), { force: true });
    },
    forget: async () => {
      await rm(path, { force: true });
      const own = `${folderName(name)}-rollback-`;
      for (const file of await readdir(folder).catch(() => [])) if (file.startsWith(own)) await rm(join(folder, file), { force: true });
    },
  };
}

/** Written whole beside and linked into place: of two processes exactly one wins, and a reader never finds a part of it. */
async function makeClaim(folder: string, path: string, text: string): Promise<void> {
  await makeFolder(folder);
  const beside = `${path}.${String(process.pid)}-${randomBytes(4).toString('hex')}`;
  try {
    await writeWholeFile(beside, Buffer.from(text, 'utf8'), 'The decision about a change of the practice host');
    await link(beside, path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(beside, { force: true });
  }
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addressSchema } from '../contract/address.ts';
import { settledStateSchema } from '../contract/fact-state.ts';
import { folderName, makeFolder } from './data-folder.ts';
import { readJsonFileIfThere, writeJsonFile } from './json-file.ts';

const eventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('set'), address: addressSchema, to: settledStateSchema }),
  z.object({ event: z.literal('restart'), at: z.string() }),
]);
const memorySchema = z.object({ version: z.literal(1), events: z.array(eventSchema) });
type Event = z.infer<typeof eventSchema>;

/** What happened to a practice host since it was reset, as a file. */
export interface PracticeMemoryFile {
  events(): Promise<readonly Event[]>;
  append(event: Event): Promise<void>;
  forget(): Promise<void>;
}

export function openPracticeMemory(base: string, name: string): PracticeMemoryFile {
  const folder = join(base, 'practice');
  const path = join(folder, `${folderName(name)}.json`);
  const events = async (): Promise<readonly Event[]> => {
    const memory = await readJsonFileIfThere(path, memorySchema, {
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
    forget: () => rm(path, { force: true }),
  };
}

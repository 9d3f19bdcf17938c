import { join } from 'node:path';
import { z } from 'zod';
import { KeptFile } from './json/kept-file.ts';

export const placesSchema = z.object({
  version: z.literal(1),
  /** Where the last report was saved. */
  reportFolder: z.string().optional(),
});
/** Folders that the program remembers automatically: no page can set them. */
export type Places = Readonly<z.infer<typeof placesSchema>>;

export const placesFile = (base: string): KeptFile<Places> =>
  new KeptFile<Places>(join(base, 'places.json'), placesSchema, { version: 1 }, 'The file with the folders that were used last');

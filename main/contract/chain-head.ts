import { z } from 'zod';

const code = z.string().regex(/^[0-9a-f]{64}$/);

/** The head of the journal’s chain: number and code of its last line. */
export const chainHeadSchema = z.object({ n: z.number().int().nonnegative(), mac: code });
export type RecordedHead = Readonly<z.infer<typeof chainHeadSchema>>;

/** A head as it is noted outside the journal. `journal` is the code of the first line: it distinguishes two journals of one host. */
export interface HeadToNote extends RecordedHead {
  readonly journal: string;
}
/** A head that was found outside the journal. `at`: when it was noted, ISO 8601, UTC. */
export interface NotedHead extends HeadToNote {
  readonly run: string;
  readonly at: string;
}
/** The heads that the host keeps, newest first. `notKept`: this kind of host keeps none. */
export type NotedHeads = { readonly is: 'read'; readonly heads: readonly NotedHead[] } | { readonly is: 'notRead' | 'notKept'; readonly why: string };

import type { ReadProgress } from '../../engine/ports.ts';
import type { Lane } from '../../grammar/resource-shape.ts';

/** Opening a folder is a round trip to its server, so three are open at once. A volume bears two to four, a server one or two. */
const lanesOfFiles = ['files', 'files2', 'files3'] as const;
/** Below this number of keys a further lane costs more than it saves. */
const keysInPart = 8;

export interface Part<K> {
  readonly lane: string;
  readonly keys: readonly K[] | undefined;
}

/** The keys of one reading, in their order, in as many parts as its lane has width. */
export function inParts<K>(lane: Lane, keys: readonly K[] | undefined): readonly Part<K>[] {
  if (lane !== 'files' || keys === undefined || keys.length < 2 * keysInPart) return [{ lane, keys }];
  const count = Math.min(lanesOfFiles.length, Math.floor(keys.length / keysInPart));
  const size = Math.ceil(keys.length / count);
  return lanesOfFiles.slice(0, count).map((each, at) => ({ lane: each, keys: keys.slice(at * size, (at + 1) * size) }));
}

/** One progress made of those of the parts: what is done in all, of all. */
export function progressOfParts<K>(parts: readonly Part<K>[], tell: (progress: ReadProgress) => void): readonly ((progress: ReadProgress) => void)[] {
  if (parts.length === 1) return [tell];
  const of = parts.reduce((sum, { keys }) => sum + (keys?.length ?? 0), 0);
  const done = parts.map(() => 0);
  return parts.map((_, at) => (progress) => {
    done[at] = progress.done;
    tell({ done: done.reduce((sum, each) => sum + each, 0), of, what: progress.what });
  });
}

import { basename, dirname } from 'node:path';
import { diskOperations, type FileOperations } from '../../main/storage/json/file-operations.ts';
import { called, never, type Points } from './points.ts';

/** The file without what is another one each time: times, numbers of runs, the random end of a name that is put beside, the host, a temporary folder. */
function nameOf(path: string): string {
  const name = basename(path).replace(/\.\d+-[0-9a-f]+(\.tmp)?$/, ' beside');
  if (name.startsWith('castellan-torture-')) return 'the folder of the plan';
  if (dirname(dirname(path)).endsWith('data') && basename(dirname(path)) === 'practice') return 'what was set';
  return basename(dirname(path)) === 'data' && !['keys', 'practice'].includes(name) ? 'the folder of the host' : name.replaceAll(/\d[\d_.:TZ-]*/g, '#');
}

/** Of the writing, half: what a kill in the middle leaves. */
const half = (length: number): number => Math.floor(length / 2);

/** The disk with points around each operation, and one in the middle of each writing. */
export function diskWithPoints(points: Points, disk: FileOperations): FileOperations {
  const around =
    <A extends readonly unknown[], R>(name: string, work: (path: string, ...more: A) => Promise<R>) =>
    (path: string, ...more: A): Promise<R> =>
      called(points, `disk.${name} ${nameOf(path)}`, () => work(path, ...more));
  const halfway = async (name: string, path: string, leave: () => Promise<void>, work: () => Promise<void>): Promise<void> => {
    const point = `disk.${name} ${nameOf(path)}, half`;
    if (points.strikesAt(point)) await leave();
    return points.passes(point) ? work() : never();
  };
  return {
    append: around('append', (path, text: string) =>
      halfway(
        'append',
        path,
        () => disk.append(path, text.slice(0, half(text.length))),
        () => disk.append(path, text),
      ),
    ),
    create: around('create', (path, bytes: Uint8Array) =>
      halfway(
        'create',
        path,
        () => disk.create(path, bytes.subarray(0, half(bytes.length))),
        () => disk.create(path, bytes),
      ),
    ),
    cut: around('cut', (path, size: number) => disk.cut(path, size)),
    replace: around('replace', (path, to: string) => disk.replace(path, to)),
    remove: around('remove', (path) => disk.remove(path)),
    size: around('size', (path) => disk.size(path)),
    syncFolder: around('syncFolder', (path) => disk.syncFolder(path)),
  };
}

const real: FileOperations = { ...diskOperations };

/** Everything that the storage writes goes by these points; without points it is the disk as it is. */
export function usePoints(points: Points | undefined): void {
  Object.assign(diskOperations, points ? diskWithPoints(points, real) : real);
}

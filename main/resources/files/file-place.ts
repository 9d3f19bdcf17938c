import type { Facts } from '../../contract/reading.ts';
import { isReadWhole, rowsIn } from '../../grammar/rows.ts';
import { partition } from './partition.ts';
import { isWithin, plainPath } from '../hyper-v/places/vm-places.ts';
import { volume } from './volume.ts';

/** Where files are: what the path begins with, and the names by which Windows may list the volume. */
export interface FilePlace {
  readonly place: string;
  readonly names: readonly string[];
  /** The path begins with a drive, and which volumes are mounted in folders of drives could not be read. */
  readonly open: boolean;
}

const withoutEnd = (path: string): string => path.replace(/\\+$/, '');

/** Whether two names of a volume are the same: `D:` and `d:\`. */
export const isSamePlace = (a: string | undefined, b: string): boolean => a !== undefined && withoutEnd(a).toLowerCase() === withoutEnd(b).toLowerCase();

/**
 * A volume without a drive letter that no partition names may be mounted anywhere: Get-Partition lists only disks that Storage Management knows
 * (learn.microsoft.com/windows-hardware/drivers/storage/msft-partition), not the volumes of dynamic disks. Cluster volumes have their folder.
 */
function isUnplacedVolume(facts: Facts): boolean {
  const named = rowsIn(facts, partition).flatMap((row) => row.list('accessPaths') ?? []);
  return rowsIn(facts, volume).some((row) => {
    const mayHoldFiles = /^(Fixed|3)$/i.test(row.text('driveType') ?? 'Fixed') && !/^CSVFS/i.test(row.text('fileSystem') ?? '');
    const hasLetter = /^[A-Za-z]$/.test(row.text('letter') ?? '');
    return mayHoldFiles && !hasLetter && !named.some((name) => isSamePlace(name, row.part('volume')));
  });
}

/** Whether it is known which volumes are mounted in which folders, as far as Windows lists partitions. */
export const arePartitionsRead = (facts: Facts): boolean =>
  isReadWhole(facts, partition) && rowsIn(facts, partition).every((row) => ['value', 'absent'].includes(row.state('accessPaths').is));

/** `D:`, a folder in which a volume is mounted, `C:\ClusterStorage\Volume1`, `\\server\share` or `\\?\Volume{…}`. */
export function filePlace(path: string, facts: Facts): FilePlace | undefined {
  const plain = plainPath(path);
  const fixed =
    /^\\\\[^?.\\][^\\]*\\[^\\]+/.exec(plain)?.[0] ?? /^[A-Za-z]:\\ClusterStorage\\[^\\]+/i.exec(plain)?.[0] ?? /^\\\\\?\\Volume\{[^}]*\}/i.exec(plain)?.[0];
  if (fixed !== undefined) return { place: fixed, names: [fixed], open: false };
  const drive = /^[A-Za-z]:/.exec(plain)?.[0].toUpperCase();
  if (drive === undefined) return undefined;
  const mounts = rowsIn(facts, partition).flatMap((row) => {
    const names = row.list('accessPaths') ?? [];
    return names.filter((name) => /^[A-Za-z]:\\[^\\]/.test(name) && isWithin(plain, name)).map((name) => ({ place: withoutEnd(name), names }));
  });
  const [nearest] = mounts.sort((a, b) => b.place.length - a.place.length);
  const open = !arePartitionsRead(facts) || isUnplacedVolume(facts);
  return { ...(nearest ?? { place: drive, names: [drive] }), open };
}

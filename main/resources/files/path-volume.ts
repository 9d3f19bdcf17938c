import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { arePartitionsRead, filePlace, isSamePlace } from './file-place.ts';
import { partition } from './partition.ts';
import { resolved } from './resolved-path.ts';
import { rowsIn } from '../../grammar/rows.ts';

/** Windows is on drive C. */
export const systemDrive = 'C:';

/** The words of a fact that holds a volume, and of what is demanded of it. */
export const notSystemDrive = 'not the drive C';
export const isOtherVolume = (volume: string): boolean => volume !== systemDrive;

const unread = (why: string): FactState => ({ is: 'unread', why });

/**
 * The volume on which Windows stores what is written to a path. `C:` is the system drive, by each name with which a path reaches it. Any other volume is
 * a drive, the folder in which it is mounted, a cluster volume or a share. Unread where it could be the system drive and could be another volume.
 */
export function pathVolume(path: FactState, facts: Facts): FactState {
  if (path.is !== 'value' || typeof path.value !== 'string' || path.value === '') return path.is === 'value' ? { is: 'absent' } : path;
  const real = resolved(path.value, facts);
  if ('is' in real) return real;
  const at = filePlace(real.path, facts);
  if (at === undefined) return unread(`The path ${path.value} begins with no drive, volume or share.`);
  if (!/^([A-Za-z]:(?!\\ClusterStorage\\)|\\\\\?\\)/i.test(at.place)) return { is: 'value', value: at.place };
  if (!arePartitionsRead(facts)) return unread('It could not be read which volumes are mounted in folders, so the volume of the folder is not known.');
  const listed = rowsIn(facts, partition).map((row) => row.list('accessPaths') ?? []);
  const strange = real.mountPoints.find((folder) => !listed.flat().some((name) => isSamePlace(name, folder)));
  if (strange !== undefined) return unread(`A volume is mounted in ${strange}, which Windows lists for no partition.`);
  const names = [at.place, ...at.names, ...listed.filter((each) => each.some((name) => isSamePlace(name, at.place))).flat()];
  if (!names.some((name) => isSamePlace(name, systemDrive))) return { is: 'value', value: at.place };
  // A volume without a letter may be mounted anywhere on the drive, and is never the system drive itself.
  if (at.open) return unread('Windows lists a volume without a drive letter and without its folder, so the volume of the folder is not known.');
  return { is: 'value', value: systemDrive };
}

import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts, Reading } from '../../../../main/contract/reading.ts';
import type { Resource, WireRow } from '../../../../main/grammar/resource-shape.ts';

const at = '2026-11-28T08:00:00.000Z';
export const value = (it: string | number | boolean | readonly string[]): FactState => ({ is: 'value', value: it as string });
export const absent: FactState = { is: 'absent' };
export const unread = (why: string): FactState => ({ is: 'unread', why });

export const reading = (resource: string, rows: readonly WireRow[], complete = true): Reading => ({ resource, at, complete, rows });

/** What the resource works out from these readings. */
export function workedOut({ scope }: Resource, facts: Facts): readonly WireRow[] {
  if (scope.is !== 'computed') throw new Error('It is read.');
  return scope.rows(facts);
}

export const web = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
export const app = 'd9e0eb0a-5b37-508e-9173-000000000002';

/** A VM with its folder and one disk in it. */
export function machine(
  id: string,
  name: string,
  folder: string,
  more: Readonly<Record<string, FactState>> = {},
): { readonly vm: WireRow; readonly disk: WireRow } {
  const path = value(folder);
  return {
    vm: {
      key: { vm: id },
      facts: {
        name: value(name),
        state: value('Off'),
        replicationMode: value('None'),
        path,
        configurationLocation: path,
        snapshotFileLocation: path,
        smartPagingFilePath: path,
        ...more,
      },
    },
    disk: {
      key: { vm: id, controllerType: 'SCSI', controllerNumber: '0', controllerLocation: '0' },
      facts: { path: value(`${folder}\\disk.vhdx`), diskNumber: absent, shared: absent, vmName: value(name) },
    },
  };
}

/** No path of these VMs has a link on its way. */
function straight(paths: readonly (FactState | undefined)[]): Reading {
  const all = paths.flatMap((state) => (state?.is === 'value' && typeof state.value === 'string' ? [state.value] : []));
  const local = [...new Set(all.map((path) => path.replace(/^\\\\\?\\(?=[A-Za-z]:)/, '')))].filter((path) => /^[A-Za-z]:/.test(path));
  return reading(
    'resolvedPath',
    local.map((path) => ({ key: { path }, facts: { target: value(path), mountPoints: value([]) } })),
  );
}

/** The readings of these VMs, of their disks, and of the links on the way to them. */
export function machinesAre(...all: readonly ReturnType<typeof machine>[]): Facts {
  return {
    vm: reading(
      'vm',
      all.map((each) => each.vm),
    ),
    vmHardDisk: reading(
      'vmHardDisk',
      all.map((each) => each.disk),
    ),
    resolvedPath: straight(all.flatMap(({ vm, disk }) => [vm.facts['path'], disk.facts['path']])),
  };
}

import type { AnyWorld } from '../../simulator/change-world.ts';
import type { EffectiveCase } from './effective-cases.ts';

const parent = 'D:\\Templates\\base.vhdx';
const folderOf = (vm: string): string => `D:\\VMs\\${vm}\\Virtual Hard Disks`;
const diskOf = (vm: string): string => `${folderOf(vm)}\\disk0.vhdx`;

const privateList = 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)';
const openList = 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)';
const usual = '(A;ID;FA;;;S-1-5-18)(A;ID;FA;;;S-1-5-32-544)';

/** The disk of APP01 rests on a parent disk in a folder with this access list. */
function addParent(world: AnyWorld, folder: string, file = `D:AI${usual}`): void {
  world.vhds = [{ Path: diskOf('APP01'), VhdType: 'Differencing', ParentPath: parent }];
  world.files.push({ path: 'D:\\Templates', owner: 'S-1-5-32-544', access: folder, audit: null });
  world.diskFiles = [{ path: parent, access: file }];
}
function setLists(world: AnyWorld, lists: Readonly<Record<string, string>>): void {
  world.diskFiles = Object.entries(lists).map(([vm, access]) => ({ path: diskOf(vm), access }));
}

/** Access lists of the files of VMs and of their folders, on the world of effective-cases.ts. */
export const effectiveCasesOfFiles: readonly EffectiveCase[] = [
  {
    name: 'a folder of ISO files is to fix where users can write, and could not be read where it is gone',
    control: 'HV-B-22',
    change: (world) => {
      const drive = (Path: string) => [{ ControllerNumber: 0, ControllerLocation: 1, DvdMediaType: 'ISO', Path }];
      const paths = ['D:\\ISO\\setup.iso', 'D:\\Safe\\setup.iso', 'D:\\Gone\\setup.iso'];
      for (const [index, path] of paths.entries()) Object.assign(world.vms[index] ?? {}, { vmDvdDrive: drive(path) });
      world.files.push(
        { path: 'D:\\ISO', owner: 'S-1-5-32-544', access: 'D:AI(A;OICIID;FA;;;BA)(A;CIID;LC;;;BU)', audit: null },
        { path: 'D:\\Safe', owner: 'S-1-5-32-544', access: 'D:PAI(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)', audit: null },
      );
    },
    expected: { 'D:\\ISO': 'notMet', 'D:\\Safe': 'met', 'D:\\Gone': 'unknown', 'unread:media': 'none' },
  },
  {
    name: 'the folder of a parent disk is to fix where users can read it',
    control: 'HV-B-07',
    change: (world) => {
      addParent(world, openList);
    },
    expected: { 'D:\\Templates': 'notMet', [folderOf('APP01')]: 'met' },
  },
  {
    name: 'the folder of a parent disk without broad groups is met',
    control: 'HV-B-07',
    change: (world) => {
      addParent(world, privateList);
    },
    expected: { 'D:\\Templates': 'met' },
  },
  {
    name: 'the folder of a parent disk could not be read where Windows refuses it',
    control: 'HV-B-07',
    change: (world) => {
      addParent(world, privateList);
      world.conditions.deniedFolders.push('D:\\Templates');
    },
    expected: { 'D:\\Templates': 'unknown' },
  },
  {
    name: 'a parent disk that lets Everyone in is to fix, although its folder does not',
    control: 'HV-B-26',
    change: (world) => {
      addParent(world, privateList, `D:AI(A;;FA;;;S-1-1-0)${usual}`);
    },
    expected: { [parent]: 'notMet', [diskOf('APP01')]: 'met' },
  },
  {
    name: 'a disk is to fix with a broad entry of its own or of an earlier folder, not with a denying one',
    control: 'HV-B-26',
    change: (world) => {
      const lists = { APP01: `(A;;0x1200a9;;;S-1-5-32-545)${usual}`, SQL01: `${usual}(A;ID;0x1200a9;;;S-1-5-11)`, 'TPL-2025': `(D;;FA;;;S-1-1-0)${usual}` };
      setLists(world, Object.fromEntries(Object.entries(lists).map(([vm, list]) => [vm, `D:AI${list}`])));
    },
    expected: { [diskOf('APP01')]: 'notMet', [diskOf('SQL01')]: 'notMet', [diskOf('TPL-2025')]: 'met' },
  },
  {
    name: 'a disk could not be read where Windows refuses it or names an unknown kind of entry, and entries that its folder shows are its folder’s',
    control: 'HV-B-26',
    change: (world) => {
      const open = world.files.find(({ path }) => path === folderOf('TPL-2025'));
      if (open) open.access = openList;
      setLists(world, { SQL01: `D:AI(ZA;;FA;;;S-1-1-0)${usual}`, 'TPL-2025': `D:AI${usual}(A;ID;0x1200a9;;;S-1-5-32-545)` });
      world.conditions.deniedFolders.push(diskOf('APP01'));
    },
    expected: { [diskOf('APP01')]: 'unknown', [diskOf('SQL01')]: 'unknown', [diskOf('TPL-2025')]: 'met' },
  },
];

import { describe, expect, it } from 'vitest';
import { given, type Given } from '../../../main/catalogue/control.ts';
import { diskFileAccess } from '../../../main/catalogue/vm-storage/disk-file-access.control.ts';
import { folderAccess } from '../../../main/catalogue/vm-storage/folder-access.control.ts';
import type { FactState } from '../../../main/contract/fact-state.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import type { Standing } from '../../../main/contract/plan.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { diskFilePrincipals } from '../../../main/resources/files/disk-file-principals.ts';
import { parentDiskAccess } from '../../../main/resources/files/parent-disk-access.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';
import { reading, value, web, workedOut } from '../resources/files/vm-storage-facts.ts';

const own = 'D:AI(A;ID;FA;;;S-1-5-18)(A;ID;FA;;;S-1-5-32-544)';
const users = '(A;ID;0x1200a9;;;S-1-5-32-545)';
/** The verdict on a parent disk with this access list, and the VMs that it names, with the access list of its folder. */
function verdicts(ofFolder: FactState, access: FactState): readonly (readonly [string, readonly string[]])[] {
  const known: Facts = {
    vhd: reading('vhd', [{ key: { vm: web, path: 'D:\\VMs\\WEB01\\disk.vhdx' }, facts: { parents: value(['E:\\Templates\\base.vhdx']) } }]),
    folder: reading('folder', [{ key: { path: 'E:\\TEMPLATES\\' }, facts: { access: ofFolder } }]),
    diskFileSecurity: reading('diskFileSecurity', [{ key: { path: 'E:\\Templates\\base.vhdx' }, facts: { access } }]),
  };
  const all = { ...known, diskFilePrincipals: reading('diskFilePrincipals', workedOut(diskFilePrincipals.resource, known)) };
  return judge(diskFileAccess, { facts: all, profile: emptyProfile, applied: [], now: '2026-11-28T08:00:00.000Z' }).map(({ verdict, vms }) => [
    verdict,
    vms ?? [],
  ]);
}

describe('a virtual disk file', () => {
  const closed = value('D:PAI(A;OICI;FA;;;S-1-5-18)');
  const open = value('D:AI(A;OICIID;0x1200a9;;;S-1-5-32-545)');
  it.each<readonly [string, FactState, FactState, string]>([
    ['without broad groups is met', closed, value(own), 'met'],
    ['with a broad entry of its own is to fix', closed, value(`D:AI(A;;FR;;;S-1-1-0)${own.slice(4)}`), 'notMet'],
    ['with an inherited broad entry that its folder does not have is to fix', closed, value(own + users), 'notMet'],
    ['with an inherited broad entry that its folder has is the folder’s', open, value(own + users), 'met'],
    ['with an inherited broad entry wider than its folder’s is to fix', open, value(own + users.replace('0x1200a9', '0x1301bf')), 'notMet'],
    ['with an inherited broad entry narrower than its folder’s is the folder’s', open, value(own + users.replace('0x1200a9', 'FR')), 'met'],
    [
      'with an inherited broad entry that its folder has for folders alone is to fix',
      value('D:AI(A;CIID;0x1200a9;;;S-1-5-32-545)'),
      value(own + users),
      'notMet',
    ],
    [
      'with an inherited broad entry that its folder has in two is the folder’s',
      value('D:AI(A;OICI;0x120089;;;BU)(A;OICI;0x1200a0;;;BU)'),
      value(own + users),
      'met',
    ],
    ['with a broad entry of its own that its folder has too is to fix', open, value(own + users.replace('ID', '')), 'notMet'],
    ['that is protected has all entries as its own', open, value(`${own}${users}`.replace('D:AI', 'D:PAI')), 'notMet'],
    ['is to fix with an inherited broad entry where its folder could not be read', { is: 'unread', why: 'no' }, value(own + users), 'notMet'],
    ['with Domain Users of any domain is to fix', closed, value(`${own}(A;;FR;;;S-1-5-21-1-2-3-513)`), 'notMet'],
    ['with a broad entry that denies is met', closed, value(`D:AI(D;;FA;;;S-1-1-0)${own.slice(4)}`), 'met'],
    ['could not be read where Windows refuses it', closed, { is: 'unread', why: 'Access is denied.' }, 'unknown'],
    ['could not be read where Windows gives no access list', closed, { is: 'absent' }, 'unknown'],
  ])('%s', (_, ofFolder, access, verdict) => {
    expect(verdicts(ofFolder, access)).toEqual([[verdict, [web]]]);
  });
});

describe('the fix of a VM folder that broad groups can read', () => {
  const identity = { reference: 'test', kind: 'recorded', name: 'HV01', machineId: 'm' } as const;
  const standing = (...more: readonly Given[]): Standing | undefined => {
    const known = knownFrom(folderAccess, [...(folderAccess.examples?.bad ?? []), ...more]);
    return makePlan({ controls: [folderAccess], optionalGroups: new Set() }, known, identity, sha256).plan.changes[0]?.standing;
  };
  it('is on hold while a VM reads a parent disk in it by entries of other accounts, or that was not read', () => {
    expect(standing(given(parentDiskAccess.withoutEntry, ['D:\\Templates\\base.vhdx']))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing()).toMatchObject({ is: 'held', by: 'unknown' });
    expect(standing(given(parentDiskAccess.withoutEntry, []))).toMatchObject({ is: 'confirm' });
  });
});

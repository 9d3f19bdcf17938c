import { control } from '../control.ts';
import { any, is, not } from '../../grammar/expect.ts';
import { dword, readOnlyDword } from '../../resources/windows/registry.ts';

const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\CrashControl';
const dumpType = dword(key, 'CrashDumpEnabled');

export const memoryDumps = control({
  id: 'HV-A-40',
  aka: ['W11-15'],
  area: 'segregation',
  serves: ['S01', 'S10', 'S35'],
  title: 'A memory dump of the host does not contain the memory of VMs',
  titleWhenNotMet: 'A memory dump of the host contains the memory of its VMs',
  severity: 'medium',
  depth: 'recommended',
  why: 'A complete memory dump holds passwords and keys of all running VMs. An attacker who reads the file, or the support company that receives it, has them.',
  // 1 is the complete dump, or the active one where FilterPages leaves the pages of VMs out.
  expect: any(not(is(dumpType, 1)), is(readOnlyDword(key, 'FilterPages'), 1), is(readOnlyDword(key, 'DumpEncryptionEnabled'), 1)),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Support engineers who need a complete memory dump',
    set: is(dumpType, 7),
    takesEffect: 'afterRestart',
    consequence:
      'Takes effect at the next restart of the host. After a crash, Windows writes an automatic memory dump (kernel memory only). Delete old files C:\\Windows\\MEMORY.DMP yourself.',
    prechecks: [
      {
        say: 'No open support case needs a complete memory dump of this host.',
        undecided: 'Support cases are not known on the host.',
      },
    ],
  },
  sources: ['memory-dump'],
});

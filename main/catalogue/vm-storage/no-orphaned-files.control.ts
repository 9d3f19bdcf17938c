import { is } from '../../grammar/expect.ts';
import { orphanedFiles } from '../../resources/files/orphaned-files.ts';
import { vmFiles } from '../../resources/files/vm-files.ts';
import { control, given } from '../control.ts';

export const noOrphanedFiles = control({
  id: 'HV-B-21',
  aka: ['HV-C-15'],
  area: 'vm-storage',
  serves: ['S07', 'S08', 'S10'],
  title: 'VM storage contains no orphaned disks, saved states or exported VMs',
  titleWhenNotMet: 'The folder {target} contains disks, saved states or configurations that no VM of this host uses',
  severity: 'medium',
  depth: 'recommended',
  why: 'A forgotten copy of a VM contains the same passwords and keys as the VM. Its permissions, updates and backups are not checked.',
  each: vmFiles.targets,
  expect: is(orphanedFiles.orphans, []),
  fix: {
    kind: 'steps',
    steps: [
      'A file that is not open can still belong to a VM that is off, to a checkpoint or to another host.',
      'Find the origin of each file: a deleted VM, an export, a template, a backup product, or a VM on another host.',
      'Move templates and exports to a folder of their own, where only SYSTEM and Administrators have access.',
      'Check that no checkpoint, replica or other host uses the file: Hyper-V\\Get-VHD shows the parent, Get-SmbOpenFile and Handle (Sysinternals) show who has it open.',
      'Move files without an origin to an encrypted archive. Delete them after a fixed time.',
      'Scan again. Accept the risk for templates that stay in this folder.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(vmFiles.files, []), given(orphanedFiles.orphans, [])],
    bad: [
      given(vmFiles.files, ['D:\\VMs\\old.vhdx|21474836480|2024-01-01T00:00:00.0000000Z']),
      given(orphanedFiles.orphans, ['D:\\VMs\\old.vhdx (20 GB, last written 2024-01-01)']),
    ],
  },
});

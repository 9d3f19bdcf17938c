import { is } from '../../grammar/expect.ts';
import { vmFolderShare } from '../../resources/files/vm-folder-share.ts';
import { control } from '../control.ts';

export const sharesOverFolders = control({
  id: 'HV-B-15',
  area: 'vm-storage',
  serves: ['S08', 'S32'],
  title: 'No SMB share of this host contains VM folders',
  titleWhenNotMet: 'The SMB share {target} contains VM folders',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker with an account that can open the share can copy or change virtual hard disks over the network.',
  each: vmFolderShare.targets.where(is(vmFolderShare.special, false)),
  expect: is(vmFolderShare.vmFolders, []),
  fix: {
    kind: 'steps',
    steps: [
      'Find out who uses the share: Get-SmbSession, Get-SmbOpenFile, and the person in charge of it.',
      'Never remove ADMIN$, C$, IPC$ or ClusterStorage$: Windows needs them. If another share is not needed, remove it: Remove-SmbShare.',
      'If Hyper-V hosts store VMs on it, allow only the computer accounts of the hosts, the cluster and administrators, and enable encryption for the share.',
      'If users need other files in it, move the VMs to a folder outside the share.',
      'Scan again. A share for Hyper-V hosts stays to be fixed: accept the risk with the names of the hosts.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});

import { all, is } from '../../grammar/expect.ts';
import { vmVolume } from '../../resources/files/vm-volume.ts';
import { control } from '../control.ts';

export const encryptedVolume = control({
  id: 'HV-B-14',
  aka: ['W05-20'],
  area: 'vm-storage',
  serves: ['S08', 'S26'],
  title: 'Volumes with VM files are encrypted with BitLocker and unlock automatically',
  titleWhenNotMet: 'The volume {target} with VM files is not protected by BitLocker, or does not unlock automatically',
  severity: 'high',
  depth: 'recommended',
  why: 'An attacker who takes a disk or the host can read all virtual hard disks, with every password hash and key in them. A data volume that stays locked after a restart keeps its VMs from starting.',
  each: vmVolume.targets,
  expect: all(is(vmVolume.protection, 'On'), is(vmVolume.unlocks, true)),
  fix: {
    kind: 'steps',
    steps: [
      'Find the path of the volume: its drive letter, the folder in which it is mounted, or \\\\?\\Volume{ID}\\. Get-BitLockerVolume shows it as MountPoint. In the commands, write it in place of PATH.',
      'If BitLocker is only suspended on the volume, run Resume-BitLocker -MountPoint "PATH" and scan again.',
      'If the volume is protected and does not unlock automatically, run Enable-BitLockerAutoUnlock -MountPoint "PATH" and scan again. The volume of Windows must be encrypted for it.',
      'Prepare the place for the recovery keys outside the host (Active Directory, Microsoft Entra ID or a safe). Without the recovery key, all VMs on the volume are lost.',
      'Windows Server: install the feature BitLocker Drive Encryption. Move or shut down the VMs, then restart the host.',
      'Encrypt the volume of Windows first, with the TPM and a recovery password.',
      'Encrypt the volume: Enable-BitLocker -MountPoint "PATH" -EncryptionMethod XtsAes256 -RecoveryPasswordProtector. It shows the recovery password: store it outside the host at once. Encryption takes hours and slows the storage down.',
      'Run Enable-BitLockerAutoUnlock -MountPoint "PATH", so that VMs start after a restart.',
      'Cluster volume: shut down or move its VMs, then start maintenance: Get-ClusterSharedVolume -Name NAME | Suspend-ClusterResource. Maintenance takes its VMs offline.',
      'Encrypt it and add the cluster: Add-BitLockerKeyProtector -MountPoint "PATH" -ADAccountOrGroupProtector -ADAccountOrGroup CLUSTER$. It needs no auto-unlock.',
      'End the maintenance of the cluster volume: Get-ClusterSharedVolume -Name NAME | Resume-ClusterResource. Start its VMs.',
      'Check that the recovery key can be found in the place where you stored it, and scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'stig-ws2022'],
});

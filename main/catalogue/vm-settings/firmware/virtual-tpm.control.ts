import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmSecurity } from '../../../resources/hyper-v/devices/vm-security.ts';
import { notAReplica } from '../not-a-replica.ts';

export const virtualTpm = control({
  id: 'HV-D-04',
  area: 'vm-settings',
  serves: ['S15'],
  title: 'Generation 2 VMs have a virtual TPM',
  titleWhenNotMet: '{target} has no virtual TPM',
  severity: 'medium',
  depth: 'recommended',
  why: 'Without a virtual TPM, BitLocker and Credential Guard in the guest cannot protect their keys. An attacker who copies the virtual disk can read its data.',
  each: vm.targets.where(is(vm.generation, 2)),
  appliesWhen: notAReplica,
  expect: is(vmSecurity.tpmEnabled, true),
  after: ['HV-A-38'],
  fix: {
    kind: 'steps',
    steps: [
      'If the configuration version is below 7.0 (Hyper-V\\Get-VM), upgrade it first: see HV-D-43.',
      'Export the guardian keys of this host to a safe place first. Import them on each host that may run this VM, or use the Host Guardian Service.',
      'Shut down the guest.',
      'Check whether the VM has a key protector: (Hyper-V\\Get-VMKeyProtector -VMName NAME).Length. 4 bytes mean that it has none.',
      'Only if it has none, and Get-HgsClientConfiguration shows the mode Local, create one: Hyper-V\\Set-VMKeyProtector -VMName NAME -NewLocalKeyProtector. A new key protector makes existing protected data unreadable.',
      'On a guarded host, local keys do not work: ask the owner for a key protector with the guardian of the Host Guardian Service.',
      'Enable the virtual TPM: Hyper-V\\Enable-VMTPM -VMName NAME. Start the VM.',
      'Do not disable the virtual TPM later while BitLocker or Windows Hello in the guest uses it: its keys are lost then.',
      'Scan again.',
    ],
  },
  sources: ['generation-2-security', 'guarded-fabric'],
});

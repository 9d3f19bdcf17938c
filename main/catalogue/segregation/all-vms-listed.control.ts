import { control, given } from '../control.ts';
import { is, satisfies } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';
import { unlistedVm } from '../../resources/hyper-v/unlisted-vm.ts';

export const allVmsListed = control({
  id: 'HV-D-59',
  area: 'segregation',
  serves: ['S01', 'S15'],
  title: 'Get-VM lists all running VMs of this host',
  titleWhenNotMet: 'Running VMs are missing from Get-VM',
  severity: 'low',
  depth: 'recommended',
  why: 'WSL 2, Windows Sandbox and containers with Hyper-V isolation run in VMs that Get-VM does not list. No control here checks them, and an attacker can hide programs in one.',
  appliesWhen: { holds: is(machine.hyperV, true), otherwise: 'Hyper-V is not installed.' },
  // Seen are VMs that run during the scan. One that is off, or that another hypervisor runs, is not.
  expect: satisfies(unlistedVm.ids, 'no worker process (vmwp.exe) of another VM', (ids) => ids.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'If these VMs belong to WSL, Windows Sandbox or containers and these are needed here, accept the risk with this reason. List the VMs with their owner in an elevated PowerShell: hcsdiag list.',
      'Scan again: a VM that was created during the scan is not in the list yet.',
      'Remove the feature that other listed VMs belong to: Windows Subsystem for Linux, Windows Sandbox or Containers. VMs that are off are not seen: check the features too.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(machine.hyperV, true), given(unlistedVm.ids, [])],
    bad: [given(machine.hyperV, true), given(unlistedVm.ids, ['unlisted VM (11111111-2222-4333-8444-555555555555)'])],
  },
});

import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { all, atMost, is, some } from '../../grammar/expect.ts';
import { hasOldVersion } from '../../resources/hyper-v/old-vm-version.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { machine } from '../../resources/windows/machine.ts';
import { registryText } from '../../resources/windows/registry-text.ts';

const lowestVersion = registryText('HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Virtualization', 'MinVmVersionForCpuBasedMitigations', '1.0', '8.0');

/** Windows 10 2004, Windows Server 2022 and later start no VM below configuration version 8.0: the page of the source `configuration-version`. */
const startsOldVersions = atMost(machine.build, 19_040);

export const oldVersionMitigations = control({
  id: 'HV-A-36',
  area: 'segregation',
  serves: ['S01', 'S18'],
  title: 'VMs with a configuration version below 8.0 receive the processor mitigations',
  titleWhenNotMet: 'VMs with a configuration version below 8.0 do not receive the processor mitigations',
  severity: 'medium',
  depth: 'recommended',
  why: 'Windows hides the new processor features from these VMs. Programs in the guest can then read memory of other programs through the processor.',
  appliesWhen: {
    holds: all(startsOldVersions, some(vm.targets.where(hasOldVersion))),
    otherwise: 'All VMs have configuration version 8.0 or later, or this Windows starts no older VM (Windows Server 2022 and later).',
  },
  expect: is(lowestVersion, '1.0'),
  fix: {
    kind: 'steps',
    steps: [
      'Preferred: upgrade the configuration version of the VM while it is off. This cannot be undone, and older hosts can no longer run the VM.',
      'Otherwise write the value: Set-ItemProperty -LiteralPath "HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Virtualization" -Name MinVmVersionForCpuBasedMitigations -Type String -Value 1.0.',
      'With this value, such a VM cannot migrate to a host whose processor lacks the features.',
      'Shut down these VMs and start them again. Scan again.',
    ],
  },
  sources: ['kb-4072698', 'configuration-version'],
  examples: {
    good: [given(machine.build, 17_763), given(vm.version, '5.0'), given(lowestVersion, '1.0')],
    bad: [given(machine.build, 17_763), given(vm.version, '5.0'), given(lowestVersion, absent)],
  },
});

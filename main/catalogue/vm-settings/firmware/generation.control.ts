import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';

export const generation = control({
  id: 'HV-D-01',
  area: 'vm-settings',
  serves: ['S14', 'S15'],
  title: 'VMs are generation 2',
  titleWhenNotMet: '{target} is a generation 1 VM',
  severity: 'medium',
  depth: 'recommended',
  why: 'A generation 1 VM has no Secure Boot, so malware can replace its boot loader. Its emulated devices give an attacker in the guest more code of the host to attack.',
  each: vm.targets,
  expect: is(vm.generation, 2),
  fix: {
    kind: 'steps',
    steps: [
      'Check that the guest supports generation 2: 64-bit Windows 8 or Windows Server 2012 and later, or a current Linux.',
      'Windows cannot convert a VM. Convert the system disk of a copy of the guest to GPT (MBR2GPT), or install the guest again.',
      'Convert a VHD first: Hyper-V\\Convert-VHD -Path OLD.vhd -DestinationPath NEW.vhdx.',
      'Create a generation 2 VM with the converted disk, start it on an isolated switch, and test the applications.',
      'Replace the old VM. If the guest does not support generation 2, accept the risk with this reason.',
      'Scan again.',
    ],
  },
  sources: ['generation-2-security', 'hyper-v-security-plan'],
});

import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { readOnlyDword } from '../../resources/windows/registry.ts';

const secureBoot = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State', 'UEFISecureBootEnabled');

export const hostSecureBoot = control({
  id: 'W02-37',
  aka: ['HV-A-31', 'W02-38'],
  area: 'security-configuration',
  serves: ['S16'],
  title: 'Secure Boot of the host is enabled',
  titleWhenNotMet: 'Secure Boot of the host is disabled, or the host starts with BIOS',
  severity: 'high',
  depth: 'essential',
  why: 'Malware can replace the boot loader of the host and control the hypervisor and all VMs, invisible to Windows. Secure Boot starts only signed boot loaders.',
  // Windows has the value only where it was started by UEFI: BIOS has no Secure Boot.
  expect: is(secureBoot, 1),
  fix: {
    kind: 'steps',
    steps: [
      'If the host starts with BIOS (msinfo32, BIOS Mode: Legacy), convert the system disk with MBR2GPT and switch the firmware to UEFI at the next new installation. Until then, accept the risk with an end date.',
      'Have the BitLocker recovery key and access to the console of the host (BMC).',
      'If BitLocker protects the system drive, suspend it for one restart: Suspend-BitLocker -MountPoint C: -RebootCount 1.',
      'Move or shut down the VMs, restart the host, open the firmware setup and enable Secure Boot with the default keys.',
      'If Windows does not start, disable it again and update firmware and drivers of storage and network first. Scan again.',
    ],
  },
  sources: ['stig-ws2022', 'hyper-v-security-plan'],
});

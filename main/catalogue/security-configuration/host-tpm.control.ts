import { control, given } from '../control.ts';
import { all, is } from '../../grammar/expect.ts';
import { isTpm2, tpmVersion } from '../../resources/windows/tpm-version.ts';
import { tpm } from '../../resources/windows/tpm.ts';

export const hostTpm = control({
  id: 'W02-39',
  aka: ['HV-A-32'],
  area: 'security-configuration',
  serves: ['S16'],
  title: 'A TPM 2.0 is present, ready and not locked',
  titleWhenNotMet: 'The TPM of the host is not present, not ready, locked or older than version 2.0',
  severity: 'medium',
  depth: 'recommended',
  why: 'BitLocker and measured boot keep their keys in the TPM. Without it, an attacker who takes the disks or the host can read every VM.',
  expect: all(is(tpm.present, true), is(tpm.ready, true), is(tpm.lockedOut, false), isTpm2),
  fix: {
    kind: 'steps',
    steps: [
      'Never clear a TPM that is in use: BitLocker and Credential Guard lose their keys, and so does a VM that is bound to it (BindToHostTpm).',
      'Find the reason: Get-Tpm, and tpm.msc with the TPM version. Windows Server certification of new hardware requires version 2.0.',
      'If no TPM is present: move or shut down the VMs, then enable it in the firmware setup, or install the module of the manufacturer.',
      'If it is locked, wait for the time that Get-Tpm reports, and find the program that tried. Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'stig-ws2022'],
  examples: {
    good: [given(tpm.present, true), given(tpm.ready, true), given(tpm.lockedOut, false), given(tpmVersion.specification, '2.0, 0, 1.59')],
    bad: [given(tpm.present, true), given(tpm.ready, true), given(tpm.lockedOut, false), given(tpmVersion.specification, '1.2, 2, 3')],
  },
});

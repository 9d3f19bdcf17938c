import { control } from '../../control.ts';
import { all, is, not } from '../../../grammar/expect.ts';
import { hgsClient } from '../../../resources/hyper-v/host/hgs-client.ts';
import { vmTpmKey } from '../../../resources/hyper-v/devices/vm-tpm-key.ts';

export const virtualTpmKey = control({
  id: 'HV-D-05',
  area: 'vm-settings',
  serves: ['S15'],
  title: 'Virtual TPMs have a key protector and its private key is on this host',
  titleWhenNotMet: 'The private key for the key protector of the virtual TPM of {target} is not on this host',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM with a virtual TPM starts only where the private key of its owner or of a guardian is. After an attack on the other host, this VM and its data are lost.',
  each: vmTpmKey.targets,
  appliesWhen: {
    holds: not(is(hgsClient.mode, 'HostGuardianService')),
    otherwise: 'This host gets the keys from the Host Guardian Service.',
  },
  expect: all(is(vmTpmKey.protector, true), is(vmTpmKey.keyHere, true)),
  fix: {
    kind: 'steps',
    steps: [
      'Find the host on which the VM was created. Export the private keys of its guardian there as PFX (certificate store “Shielded VM Local Certificates”).',
      'Import both PFX files into the same store of this host, and start the VM once.',
      'If the VM owner cannot give these keys, ask for a key protector with a guardian of this host (Grant-HgsKeyProtectorAccess).',
      'Never create a new key protector for a VM that has one: its protected data becomes unreadable. Hyper-V\\Set-VMKeyProtector -RestoreLastKnownGoodKeyProtector restores the last one.',
      'Scan again.',
    ],
  },
  sources: ['generation-2-security', 'guarded-fabric'],
});

import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { hgsClient } from '../../resources/hyper-v/host/hgs-client.ts';
import { optionalFeature } from '../../resources/windows/optional-feature.ts';

export const guardedHost = control({
  id: 'HV-A-37',
  area: 'segregation',
  serves: ['S01', 'S15'],
  title: 'The host attests to a Host Guardian Service (HGS)',
  titleWhenNotMet: 'The host does not attest to a Host Guardian Service (HGS)',
  severity: 'info',
  depth: 'strict',
  why: 'Without attestation, the keys of virtual TPMs stay on the host. An attacker with administrator rights there can start the VMs elsewhere and read their disks.',
  appliesWhen: { holds: is(optionalFeature('HostGuardian').state, 'Enabled'), otherwise: 'The feature Host Guardian Hyper-V Support is not installed.' },
  expect: is(hgsClient.guarded, true),
  fix: {
    kind: 'steps',
    steps: [
      'If no VM must be protected from the administrators of this host, accept the risk. Virtual TPMs then use the local keys of the host (HV-A-38).',
      'Read the mode and the attestation status: Get-HgsClientConfiguration.',
      'If a service is configured, find out why the attestation fails: Get-HgsTrace -RunDiagnostics.',
      'If none is configured, list the VMs whose virtual TPM uses local keys (HV-A-38). They no longer start on a guarded host.',
      'Enter the addresses of the service: Set-HgsClientConfiguration -AttestationServerUrl URL -KeyProtectionServerUrl URL. With wrong addresses, shielded VMs do not start.',
      'To undo, return to local keys: Set-HgsClientConfiguration -EnableLocalMode.',
      'Start one shielded VM. Scan again.',
    ],
  },
  sources: ['guarded-fabric'],
});

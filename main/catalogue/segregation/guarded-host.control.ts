import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { hgsClient } from '../../resources/hyper-v/hgs-client.ts';
import { optionalFeature } from '../../resources/windows/optional-feature.ts';

export const guardedHost = control({
  id: 'HV-A-37',
  area: 'segregation',
  serves: ['S01', 'S15'],
  title: 'The host is guarded: it attests to a Host Guardian Service (HGS)',
  titleWhenNotMet: 'The host has the Host Guardian feature and is not guarded',
  severity: 'info',
  depth: 'strict',
  why: 'A guarded host proves its state before it receives the keys of shielded VMs. Without attestation, an attacker on the host can use these keys.',
  appliesWhen: { holds: is(optionalFeature('HostGuardian').state, 'Enabled'), otherwise: 'The feature Host Guardian Hyper-V Support is not installed.' },
  expect: is(hgsClient.guarded, true),
  fix: {
    kind: 'steps',
    steps: [
      'If no shielded VM needs a Host Guardian Service, accept the risk: virtual TPMs then use the local keys of this host (HV-A-38).',
      'Find out why the attestation fails: Get-HgsTrace -RunDiagnostics.',
      'Point the host to the service: Set-HgsClientConfiguration -AttestationServerUrl URL -KeyProtectionServerUrl URL. VMs whose virtual TPM uses local keys (HV-A-38) then no longer start. Wrong addresses stop shielded VMs as well.',
      'To return to local keys: Set-HgsClientConfiguration -EnableLocalMode.',
      'Scan again.',
    ],
  },
  sources: ['guarded-fabric'],
});

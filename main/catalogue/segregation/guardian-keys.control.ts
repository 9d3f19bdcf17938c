import { certificate, guardianStore } from '../../resources/certificate.ts';
import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';

export const guardianKeys = control({
  id: 'HV-A-38',
  aka: ['W15-05'],
  area: 'segregation',
  serves: ['S15'],
  title: 'The keys of virtual TPMs are exported to a second place',
  titleWhenNotMet: 'The private key of {target} is not on this host and cannot be exported from here',
  severity: 'high',
  depth: 'essential',
  why: 'A VM with a virtual TPM starts only where these keys are. If the host is lost and no copy exists, the VM is lost.',
  each: certificate.targets.where(is(certificate.store, guardianStore)),
  expect: is(certificate.hasPrivateKey, true),
  answer: {
    question: 'Was this key exported with a password to a safe place outside this host, and was an import tested on another host?',
    evidence: 'Where the file is stored, who knows its password, and when the import was tested.',
    validForDays: 365,
    lapsesWith: [certificate.hasPrivateKey, certificate.notAfter],
  },
  fix: {
    kind: 'action',
    action: 'exportGuardianKey',
    steps: [
      'Open certlm.msc as administrator and select “Shielded VM Local Certificates”: each guardian has two certificates, one for encryption and one for signing.',
      'Export each with its private key as PFX with a long password. Store files and password in two different safe places outside this host.',
      'Import both on the host that should be able to start the VMs, into the same store, and start a VM there once.',
      'Answer the question here with place and date.',
    ],
    consequence: 'Nothing changes on the host. Whoever has file and password can open the virtual TPMs of its machines.',
    undo: { not: 'A file that was exported can only be destroyed.' },
  },
  sources: ['generation-2-security', 'hyper-v-security-plan'],
  examples: {
    good: [given(certificate.store, guardianStore), given(certificate.hasPrivateKey, true)],
    bad: [given(certificate.store, guardianStore), given(certificate.hasPrivateKey, false)],
  },
});

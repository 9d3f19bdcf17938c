import { certificate, guardianStore } from '../../resources/certificate.ts';
import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';

export const guardianKeys = control({
  id: 'HV-A-38',
  aka: ['W15-05'],
  area: 'segregation',
  serves: ['S15'],
  title: 'The keys of virtual TPMs are kept in a second place',
  titleWhenNotMet: 'The private key of {target} is not on this host, so it cannot be kept anywhere else from here',
  severity: 'high',
  depth: 'essential',
  why: 'A machine with a virtual TPM starts only where these keys are. When the host is gone and they were nowhere else, so is the machine.',
  each: certificate.targets.where(is(certificate.store, guardianStore)),
  expect: is(certificate.hasPrivateKey, true),
  answer: {
    question: 'Was this key exported, with a password, to a safe place that is not this host, and was an import tried on another one?',
    evidence: 'Where the file lies, who knows its password, and when the import was tried.',
    validForDays: 365,
    lapsesWith: [certificate.hasPrivateKey, certificate.notAfter],
  },
  fix: {
    kind: 'action',
    action: 'exportGuardianKey',
    steps: [
      'Open certlm.msc as administrator, and in it “Shielded VM Local Certificates”: there are two certificates for each guardian, one to encrypt and one to sign.',
      'Export each with its private key, as PFX, with a long password. Put the files and the password into two different safe places, neither of them this host.',
      'Import both on the host that should be able to start the machines, into the same store, and start a machine there once.',
      'Answer the question here, with the place and the day.',
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

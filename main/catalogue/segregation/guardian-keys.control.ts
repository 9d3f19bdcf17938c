import { certificate, guardianStore } from '../../resources/certificates/certificate.ts';
import { guardianOwner } from '../../resources/certificates/guardian-owner.ts';
import { control, given } from '../control.ts';
import { any, is } from '../../grammar/expect.ts';

export const guardianKeys = control({
  id: 'HV-A-38',
  aka: ['W15-05'],
  area: 'segregation',
  serves: ['S15'],
  title: 'The keys of virtual TPMs are exported to a safe place outside the host',
  titleWhenNotMet: 'The export of the virtual TPM key {target} is not confirmed',
  severity: 'high',
  depth: 'essential',
  why: 'A VM with a virtual TPM starts only on a host that has these keys. If the host is lost or encrypted by ransomware and no copy exists, the VM is lost.',
  each: certificate.targets.where(is(certificate.store, guardianStore)),
  appliesWhen: {
    holds: any(is(certificate.hasPrivateKey, true), is(guardianOwner.madeHere, true)),
    otherwise: 'The guardian belongs to another host, and its private key is there. Export the key on that host.',
  },
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
      'Import both into the same store of a second host, and start a VM there once.',
      'Answer the question of this control with the place and the date.',
    ],
    consequence: 'No impact on users or VMs. An attacker with the file and its password can open the virtual TPMs of the VMs.',
    undo: { not: 'Undo cannot delete the exported file. Delete the file where you stored it.' },
  },
  sources: ['generation-2-security', 'hyper-v-security-plan'],
  examples: {
    good: [given(certificate.store, guardianStore), given(guardianOwner.madeHere, true), given(certificate.hasPrivateKey, true)],
    bad: [given(certificate.store, guardianStore), given(guardianOwner.madeHere, true), given(certificate.hasPrivateKey, false)],
  },
});

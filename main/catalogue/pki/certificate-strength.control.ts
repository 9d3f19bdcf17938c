import { control, given } from '../control.ts';
import { all, any, atLeast, is, not, oneOf, whenever } from '../../resources/grammar/expect.ts';
import { certificate } from '../../resources/certificate.ts';

const sha1AndMd5 = ['1.2.840.113549.1.1.5', '1.2.840.113549.1.1.4', '1.2.840.10045.4.1', '1.3.14.3.2.29'] as const;

export const certificateStrength = control({
  id: 'W15-04',
  area: 'pki',
  serves: ['S39', 'S40'],
  title: 'Certificates have strong keys and signatures',
  titleWhenNotMet: 'The certificate {target} has a weak key or signature',
  severity: 'high',
  depth: 'recommended',
  why: 'A short key can be computed, a SHA-1 signature can be forged: somebody else can then present himself as this host, or as the authority that vouches for it.',
  // The signature of a self-signed root proves nothing, so it does not matter how it was made.
  each: certificate.targets.where(not(is(certificate.selfSigned, true))),
  expect: all(
    whenever(is(certificate.algorithm, 'RSA'), atLeast(certificate.bits, 2048)),
    whenever(is(certificate.algorithm, 'ECC'), atLeast(certificate.bits, 256)),
    any(is(certificate.algorithm, 'RSA'), is(certificate.algorithm, 'ECC')),
    not(oneOf(certificate.signatureOid, sha1AndMd5)),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Find out what uses the certificate: Remote Desktop, WinRM over HTTPS, Hyper-V Replica, a web server.',
      'Request a new one from your authority: RSA of at least 2048 or ECC of at least 256 bits, signed with SHA-256.',
      'Bind the service to the new one, see it work, then remove the old one. Then read again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [
      given(certificate.selfSigned, false),
      given(certificate.algorithm, 'RSA'),
      given(certificate.bits, 2048),
      given(certificate.signatureOid, '1.2.840.113549.1.1.11'),
    ],
    bad: [
      given(certificate.selfSigned, false),
      given(certificate.algorithm, 'RSA'),
      given(certificate.bits, 1024),
      given(certificate.signatureOid, '1.2.840.113549.1.1.11'),
    ],
  },
});

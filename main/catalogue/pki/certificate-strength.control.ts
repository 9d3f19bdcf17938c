import { control, given } from '../control.ts';
import { all, any, atLeast, is, not, oneOf, whenever } from '../../grammar/expect.ts';
import { certificateStanding } from '../../resources/certificates/certificate-standing.ts';
import { certificate } from '../../resources/certificates/certificate.ts';

const sha1AndMd = ['1.2.840.113549.1.1.5', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.2', '1.2.840.10045.4.1', '1.3.14.3.2.29'] as const;

export const certificateStrength = control({
  id: 'W15-04',
  area: 'pki',
  serves: ['S39', 'S40'],
  title: 'Certificates of the host have strong keys and no SHA-1, MD5 or MD2 signature',
  titleWhenNotMet: 'The certificate {target} has a short key or a SHA-1, MD5 or MD2 signature',
  severity: 'high',
  depth: 'recommended',
  why: 'An attacker can compute the private key of a short RSA key, or forge a SHA-1 or MD5 signature. With either, another server can impersonate this host or its certification authority.',
  each: certificate.targets,
  appliesWhen: {
    holds: not(is(certificateStanding.leftAlone, true)),
    otherwise:
      'This certificate belongs to an expired certification authority or is required by Windows. It validates old signatures only. Microsoft advises not to remove certificates that Windows requires.',
  },
  expect: all(
    whenever(is(certificate.algorithm, 'RSA'), atLeast(certificate.bits, 2048)),
    whenever(is(certificate.algorithm, 'ECC'), atLeast(certificate.bits, 256)),
    any(is(certificate.algorithm, 'RSA'), is(certificate.algorithm, 'ECC')),
    // Trust in a self-signed certificate does not rest on its signature, but its key can be computed like any other.
    any(is(certificate.selfSigned, true), not(oneOf(certificate.signatureOid, sha1AndMd))),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Find the service that uses the certificate: Remote Desktop, WinRM over HTTPS, Hyper-V Replica or a web server.',
      'Request a new certificate from your certification authority: RSA with at least 2048 bits or ECC with at least 256 bits, signed with SHA-256.',
      'Bind the service to the new certificate, test it, then remove the old one. Scan again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [
      given(certificateStanding.leftAlone, false),
      given(certificate.selfSigned, false),
      given(certificate.algorithm, 'RSA'),
      given(certificate.bits, 2048),
      given(certificate.signatureOid, '1.2.840.113549.1.1.11'),
    ],
    bad: [
      given(certificateStanding.leftAlone, false),
      given(certificate.selfSigned, false),
      given(certificate.algorithm, 'RSA'),
      given(certificate.bits, 1024),
      given(certificate.signatureOid, '1.2.840.113549.1.1.11'),
    ],
  },
});

import { fact, resource } from '../../grammar/resource.ts';
import { flag, instant, integer, shownAs, text } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { signatureName } from '../names/signature-names.ts';

/** The store in which Windows keeps the keys of the virtual TPMs of this host. */
export const guardianStore = 'Shielded VM Local Certificates';

/** Certificates of the computer: its own, the one of Remote Desktop, and those of intermediate and root authorities. */
export const certificate = resource({
  name: 'certificate',
  title: 'Certificates (local computer)',
  keyNames: ['store', 'thumbprint'],
  needs: 'none',
  native: 'Get-ChildItem Cert:\\LocalMachine',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('subject'), 'certificate', row.key['thumbprint']),
  facts: {
    store: fact('store', text('My', guardianStore)),
    subject: fact('subject', text('CN=HV01.corp.example', 'CN=Corp CA')),
    issuer: fact('issuer', text('CN=Corp CA', 'CN=Corp Root')),
    notAfter: fact('valid until', instant),
    algorithm: fact('key algorithm', text('RSA', 'ECC')),
    bits: fact('key size in bits', integer(2048, 1024, 256)),
    signatureOid: fact('signature algorithm', { ...text('1.2.840.113549.1.1.11', '1.2.840.113549.1.1.5'), show: signatureName }),
    selfSigned: fact('self-signed', flag),
    hasPrivateKey: fact('private key', shownAs(flag, { true: 'on this host', false: 'not on this host' })),
  },
});

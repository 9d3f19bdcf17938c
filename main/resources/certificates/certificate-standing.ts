import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { certificate } from './certificate.ts';
import { flag } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';

/**
 * Certificates that Windows needs although they are old or weak: “don’t remove them”, because what was signed before they expired is
 * still validated with them. SHA-1 thumbprints of the certificates in
 * https://learn.microsoft.com/troubleshoot/windows-server/certificates-and-public-key-infrastructure-pki/trusted-root-certificates-are-required
 * (as of 2026-11-28) and of the authorities that Windows puts into the root and the intermediate store itself.
 */
const neededByWindows: ReadonlySet<string> = new Set([
  // Microsoft Root Authority, Thawte Timestamping CA, Microsoft Root Certificate Authority
  'A43489159A520F0D93D032CCAF37E7FE20A8B419',
  'BE36A4562FB2EE05DBB3D32323ADF445084ED656',
  'CDD4EEAE6000AC7F40C3802C171E30148030C072',
  // Microsoft Timestamp Root (1997), NO LIABILITY ACCEPTED, (c)97 VeriSign, Inc.
  '245C97DF7514E7CF2DF8BE72AE957B9E04741E85',
  '18F7C1FCC3090203FD5BAA2F861A754976C8DD25',
  // Class 3 Public Primary Certification Authority (VeriSign, valid until 2028)
  '742C3192E607E424EB4549542BE1BBC53E6174E2',
  // Intermediate store: Microsoft Windows Hardware Compatibility, Root Agency, VeriSign Class 3 (1997)
  '109F1CAED645BB78B3EA2B94C0697C740733031C',
  'FEE449EE0E3965A5246F000E87FDE2A065FD89D4',
  'D559A586669B08F46A30A133F8A9ED3D038E2EA8',
]);

const authorities = ['CA', 'Root'];

/** An authority that has expired vouches for nothing new, and Windows validates old signatures with it. */
function leftAlone(row: TypedRow<typeof certificate>, readAt: string): FactState {
  if (neededByWindows.has(row.part('thumbprint').toUpperCase())) return { is: 'value', value: true };
  if (!authorities.includes(row.part('store'))) return { is: 'value', value: false };
  const until = row.state('notAfter');
  if (until.is !== 'value') return until;
  return { is: 'value', value: Date.parse(String(row.text('notAfter'))) < Date.parse(readAt) };
}

const rows = (facts: Facts): { key: TypedRow<typeof certificate>['key']; facts: { leftAlone: FactState } }[] =>
  rowsIn(facts, certificate).map((row) => ({ key: row.key, facts: { leftAlone: leftAlone(row, facts[certificate.resource.name]?.at ?? '') } }));

/** Whether a certificate belongs to Windows, or is an authority that has expired: nothing to replace, nothing to remove. */
export const certificateStanding = resource({
  name: 'certificateStanding',
  title: 'Certificates that Windows requires',
  keyNames: ['store', 'thumbprint'],
  needs: 'none',
  native: 'NotAfter and thumbprint, against the list of certificates that Windows requires',
  scope: { is: 'computed', from: ['certificate'], addressed: [], rows },
  facts: { leftAlone: fact('required for old signatures (expired certification authority, or required by Windows)', flag) },
});

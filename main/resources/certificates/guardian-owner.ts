import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { flag, shownAs } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { machine } from '../windows/machine.ts';
import { certificate, guardianStore } from './certificate.ts';

/** Hyper-V ends the subject with the computer that made the guardian: “CN=Shielded VM Signing Certificate (UntrustedGuardian) (HV01)”. */
function namesThisHost(facts: Facts, row: TypedRow<typeof certificate>): FactState {
  const [subject, [host]] = [row.state('subject'), rowsIn(facts, machine)];
  if (subject.is !== 'value') return subject;
  const name = host?.text('name');
  if (name === undefined) return { is: 'unread', why: 'The name of this host could not be read.' };
  return { is: 'value', value: row.text('subject')?.trimEnd().toLowerCase().endsWith(`(${name.toLowerCase()})`) === true };
}

/** Which certificates of guardians this host made for itself. The store also holds those of guardians of other hosts, without their private keys. */
export const guardianOwner = resource({
  name: 'guardianOwner',
  title: 'Guardians of this host',
  keyNames: ['store', 'thumbprint'],
  needs: 'none',
  native: 'Get-ChildItem Cert:\\LocalMachine',
  scope: {
    is: 'computed',
    from: ['certificate', 'machine'],
    addressed: [],
    rows: (facts) =>
      rowsIn(facts, certificate)
        .filter((row) => row.part('store') === guardianStore)
        .map((row) => ({ key: row.key, facts: { madeHere: namesThisHost(facts, row) } })),
  },
  facts: { madeHere: fact('computer in the subject', shownAs(flag, { true: 'this host', false: 'not this host' })) },
});

import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { isReadWhole, rowsIn, type TypedRow } from '../../../grammar/rows.ts';
import { flag, shownAs, text } from '../../../grammar/kinds.ts';
import { certificate, guardianStore } from '../../certificates/certificate.ts';
import { orUnknown } from '../../names/or-unknown.ts';
import { keyProtector } from './key-protector.ts';

const value = (json: boolean): FactState => ({ is: 'value', value: json });

/** One private key of the owner or of a guardian is enough to start the VM. */
function keyState(facts: Facts, row: TypedRow<typeof keyProtector>): FactState {
  const wanted = row.list('certificates');
  if (wanted === undefined) {
    const state = row.state('certificates');
    return state.is === 'unread' ? state : { is: 'unread', why: 'The certificates of the key protector could not be read.' };
  }
  const names = new Set(wanted.map((each) => each.toUpperCase()));
  const own = rowsIn(facts, certificate).filter((each) => each.part('store') === guardianStore && names.has(each.part('thumbprint').toUpperCase()));
  const keys = own.map((each) => each.state('hasPrivateKey'));
  if (keys.some((state) => state.is === 'value' && state.value === true)) return value(true);
  const open = keys.find((state) => state.is !== 'value');
  if (open) return { is: 'unread', why: open.is === 'unread' ? open.why : 'Whether the private key is on this host could not be read.' };
  if (!isReadWhole(facts, certificate)) return { is: 'unread', why: `The certificate store “${guardianStore}” could not be read completely.` };
  return value(false);
}

/** Whether each VM with a virtual TPM can be started with the keys of this host. */
export const vmTpmKey = resource({
  name: 'vmTpmKey',
  title: 'Keys of virtual TPMs on this host',
  keyNames: ['vm'],
  needs: 'administrator',
  native: 'Get-VMKeyProtector, ConvertTo-HgsKeyProtector, Get-ChildItem Cert:\\LocalMachine',
  scope: {
    is: 'computed',
    from: ['keyProtector', 'certificate'],
    addressed: [],
    rows: (facts) =>
      rowsIn(facts, keyProtector).map((row) => ({
        key: row.key,
        facts: { vmName: row.state('vmName'), protector: row.state('present'), keyHere: keyState(facts, row) },
      })),
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    protector: fact('key protector', shownAs(flag, { true: 'present', false: 'none' })),
    keyHere: fact('private key of the owner or of a guardian', shownAs(flag, { true: 'on this host', false: 'not on this host' })),
  },
});

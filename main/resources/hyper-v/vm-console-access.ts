import { fact, resource } from '../../grammar/resource.ts';
import { sidList, text } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Accounts that may open the console of a VM without being administrators of Hyper-V, by SID. */
export const vmConsoleAccess = resource({
  name: 'vmConsoleAccess',
  title: 'Console access to VMs',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-VMConnectAccess -VMId',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    accounts: fact('accounts with console access', sidList),
  },
});

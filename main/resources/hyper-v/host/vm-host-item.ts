import { fact, resource } from '../../../grammar/resource.ts';
import { flag, shownAs, text } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';

/** Whether data exchange gives each guest the names of its host. No cmdlet shows it; Windows Server 2016 does not have it. */
export const vmHostItem = resource({
  name: 'vmHostItem',
  title: 'Host names in data exchange',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_KvpExchangeComponentSettingData, DisableHostKVPItems, EnabledState',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    dataExchange: fact('data exchange', shownAs(flag, { true: 'enabled', false: 'disabled' })),
    hidden: fact('host names in data exchange', shownAs(flag, { true: 'hidden from the guest', false: 'shown to the guest' })),
  },
});

import { fact, resource } from '../../grammar/resource.ts';
import { onOff, text } from '../../grammar/kinds.ts';

/** Which protocols are bound to which network adapter. */
export const netBinding = resource({
  name: 'netBinding',
  title: 'Bindings of network adapters',
  keyNames: ['binding'],
  needs: 'none',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'NetAdapter',
    read: 'Get-NetAdapterBinding',
    key: { binding: 'InstanceID' },
    one: 'binding',
    many: 'bindings of network adapters',
    documented: {
      'Get-NetAdapterBinding': 'https://learn.microsoft.com/previous-versions/windows/desktop/netadaptercimprov/msft-netadapterbindingsettingdata',
    },
    properties: { adapter: 'Name', component: 'ComponentID', enabled: 'Enabled' },
  },
  label: (row) => `${row.text('adapter') ?? 'network adapter'}: ${row.text('component') ?? 'protocol'}`,
  facts: {
    adapter: fact('network adapter', text('Ethernet 1', 'Ethernet 2')),
    component: fact('component', text('vms_pp', 'ms_tcpip', 'ms_server')),
    enabled: fact('state', onOff()),
  },
});

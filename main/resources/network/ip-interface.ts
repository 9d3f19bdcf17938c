import { fact, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** IP interfaces of the host, one row for IPv4 and one for IPv6. */
export const ipInterface = resource({
  name: 'ipInterface',
  title: 'IP interfaces',
  keyNames: ['index', 'family'],
  needs: 'none',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'NetTCPIP',
    read: 'Get-NetIPInterface',
    key: { index: 'InterfaceIndex', family: 'AddressFamily' },
    one: 'IP interface',
    many: 'IP interfaces',
    documented: { 'Get-NetIPInterface': 'https://learn.microsoft.com/previous-versions/windows/desktop/nettcpipprov/msft-netipinterface' },
    properties: { alias: 'InterfaceAlias', forwarding: { name: 'Forwarding', as: 'text' } },
  },
  label: (row) => `${orUnknown(row.text('alias'), 'interface', row.key['index'])} (${row.key['family'] ?? 'unknown'})`,
  facts: { alias: fact('name', text('Ethernet 1', 'vEthernet (nat)')), forwarding: fact('forwarding', text('Disabled', 'Enabled')) },
});

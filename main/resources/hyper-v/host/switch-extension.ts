import { fact, resource } from '../../../grammar/resource.ts';
import { flag, text, word } from '../../../grammar/kinds.ts';

/** Extensions of the virtual switches: programs that see or filter the traffic of all VMs on the switch. */
export const switchExtension = resource({
  name: 'switchExtension',
  title: 'Virtual switch extensions',
  keyNames: ['switch', 'extension'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-VMSwitchExtension -VMSwitch',
  scope: { is: 'enumerated' },
  label: (row) => `${row.text('switchName') ?? 'unknown switch'}: ${row.text('name') ?? 'unknown extension'}`,
  facts: {
    switchName: fact('switch', text('vSwitch-VM', 'Internal')),
    name: fact('name', text('Microsoft Windows Filtering Platform', 'Microsoft NDIS Capture')),
    vendor: fact('vendor', text('Microsoft', 'Contoso')),
    type: fact('type', word('Filter', 'Capture', 'Monitoring', 'Forwarding', 'Native', 'Unknown')),
    enabled: fact('enabled', flag),
  },
});

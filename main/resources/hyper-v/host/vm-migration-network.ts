import { fact, resource } from '../../../grammar/resource.ts';
import { text } from '../../../grammar/kinds.ts';

/** Networks over which this host accepts live migrations. */
export const vmMigrationNetwork = resource({
  name: 'vmMigrationNetwork',
  title: 'Live migration networks',
  keyNames: ['subnet'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Hyper-V',
    read: 'Get-VMMigrationNetwork',
    key: { subnet: 'Subnet' },
    one: 'live migration network',
    many: 'live migration networks',
    properties: { subnet: 'Subnet' },
  },
  label: (row) => row.key['subnet'] ?? 'live migration network',
  facts: { subnet: fact('network', text('10.0.9.0/24', '192.168.9.0/24')) },
});

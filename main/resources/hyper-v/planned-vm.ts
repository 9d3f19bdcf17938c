import { instant, text } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { orUnknown } from '../names/or-unknown.ts';

/**
 * VMs that an import or a live migration prepares on this host. Neither Get-VM nor Hyper-V Manager lists them
 * (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-plannedcomputersystem).
 */
export const plannedVm = resource({
  name: 'plannedVm',
  title: 'Planned VMs',
  keyNames: ['planned'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_PlannedComputerSystem',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('name'), 'planned VM', row.key['planned']),
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    changedAt: fact('last change of its configuration', instant),
  },
});

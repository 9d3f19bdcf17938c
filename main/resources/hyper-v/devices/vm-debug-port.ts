import { fact, resource } from '../../../grammar/resource.ts';
import { text, word } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';

/** Synthetic debugging of virtual machines: a kernel debugger of the guest over a UDP port of the host. No cmdlet shows it. */
export const vmDebugPort = resource({
  name: 'vmDebugPort',
  title: 'Synthetic debugging of VMs',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_VirtualSystemSettingData, DebugPortEnabled',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    debugPort: fact('synthetic debugging', word('Off', 'On', 'OnAutoAssigned')),
  },
});

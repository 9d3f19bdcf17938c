import { fact, resource } from '../../grammar/resource.ts';
import { offOn, text, word } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/**
 * What no cmdlet gives, or only one VM at a time: read for all VMs in two queries.
 * https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata
 */
export const vmSystem = resource({
  name: 'vmSystem',
  title: 'VM system settings',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_VirtualSystemSettingData, Msvm_BootSourceSettingData',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    fullScsiCommandSet: fact('unfiltered SCSI commands (AllowFullSCSICommandSet)', offOn()),
    firstBoot: fact('first boot device', word('Drive', 'Network', 'File', 'CD', 'Floppy')),
  },
});
